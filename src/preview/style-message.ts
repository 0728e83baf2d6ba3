/** A message and what stands in it: markdown, embeds, buttons and menus, as Discord draws them. */
export const MESSAGE_STYLE = `
.message { position: relative; margin-top: 17px; padding: 2px 48px 2px 72px; min-height: 44px; }
.message:hover, .message:focus-within { background: var(--hover); }
.message.private { background: var(--private); box-shadow: inset 2px 0 var(--accent); padding-block: 4px; }
.message.jumped { background: var(--mention-bg); }
.message > .avatar { position: absolute; left: 16px; width: 40px; height: 40px; margin-top: 2px; }
.message > header { line-height: 22px; }
.author { font-weight: 500; color: var(--strong); margin-right: 4px; }
.badge { display: inline-block; margin-right: 4px; padding: 0 4.4px; border-radius: 4px; background: var(--accent); color: #fff; font-size: 12px; font-weight: 500; line-height: 15px; vertical-align: 1px; }
.sent { margin-left: 2px; font-size: 12px; color: var(--muted); }
.above { display: flex; align-items: center; gap: 4px; position: relative; margin-bottom: 4px; font-size: 14px; line-height: 18px; color: var(--muted); white-space: nowrap; overflow: hidden; }
.above .avatar { width: 16px; height: 16px; }
.above b { font-weight: 500; color: var(--text); }
.above .used { color: var(--link); font-weight: 500; }
.above .icon { width: 16px; height: 16px; vertical-align: -3px; }
.message:has(.above)::before { content: ""; position: absolute; left: 36px; top: 11px; width: 32px; height: 12px; border: 2px solid var(--quote); border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.excerpt { position: relative; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.excerpt button { position: absolute; inset: 0; border: 0; background: none; }
.excerpt button:focus-visible { outline-offset: -2px; }
.excerpt:hover { color: var(--strong); }
.content, .embed-description, .field-value, .embed-title, .field-name { white-space: pre-wrap; overflow-wrap: anywhere; }
.thinking { color: var(--muted); }
.dots i { display: inline-block; width: 6px; height: 6px; margin-right: 3px; border-radius: 50%; background: currentColor; animation: dots 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: 0.2s; } .dots i:nth-child(3) { animation-delay: 0.4s; }
@keyframes dots { 0%, 60%, 100% { opacity: 0.3; } 30% { opacity: 1; } }
.note { display: flex; align-items: center; gap: 4px; margin-top: 4px; font-size: 12px; color: var(--muted); }
.note .icon { width: 16px; height: 16px; }
.as-link { border: 0; padding: 0; background: none; color: var(--link); }
.as-link:hover, a:hover { text-decoration: underline; }
.failed { margin: 4px 0 0; font-size: 14px; color: var(--danger); }
#messages > .failed { margin: 16px 72px; }
.actions { position: absolute; top: -16px; right: 16px; display: flex; padding: 2px; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 2px 6px var(--shadow); opacity: 0; z-index: 1; }
.message:hover .actions, .message:focus-within .actions { opacity: 1; }
.actions button { display: grid; padding: 4px; border: 0; border-radius: 6px; background: none; color: var(--muted); }
.actions [data-menu] .icon { stroke-width: 4; }
.actions button:hover { background: var(--faint); color: var(--strong); }

a { color: var(--link); text-decoration: none; }
strong { font-weight: 700; }
blockquote { position: relative; margin: 0; padding: 0 8px 0 16px; max-width: 100%; white-space: pre-wrap; }
blockquote::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; border-radius: 4px; background: var(--quote); }
code, pre { font: 0.875em/1.3 "gg mono", "Source Code Pro", Consolas, "Andale Mono WT", "DejaVu Sans Mono", Menlo, monospace; background: var(--code); border: 1px solid var(--line); border-radius: 4px; }
code { padding: 1px 4px; white-space: pre-wrap; }
pre { margin: 6px 0 0; padding: 8px; max-width: 90%; white-space: pre-wrap; overflow-wrap: anywhere; }
.heading { margin: 8px 0 4px; font-weight: 700; color: var(--strong); } .heading.level-1 { font-size: 1.5em; } .heading.level-2 { font-size: 1.25em; }
.subtext { font-size: 13px; line-height: 1.4; color: var(--muted); }
.message ul:not([role]) { list-style: none; margin: 4px 0 0; padding: 0; }
.message ul:not([role]) li { position: relative; padding-left: 24px; margin-bottom: 4px; }
.marker { position: absolute; left: 0; width: 18px; text-align: right; }
.depth-1 { margin-left: 20px; } .depth-2 { margin-left: 40px; } .depth-3 { margin-left: 60px; }
.spoiler { border-radius: 4px; background: var(--faint); cursor: pointer; }
.spoiler[aria-expanded="false"] { background: var(--quote); } .spoiler[aria-expanded="false"] > span { visibility: hidden; }
.mention { padding: 0 2px; border-radius: 3px; background: var(--mention-bg); color: var(--mention); font-weight: 500; }
.timestamp { padding: 0 2px; border-radius: 3px; background: var(--faint); }

.embed { position: relative; display: grid; justify-items: start; width: fit-content; max-width: min(516px, 100%); margin-top: 4px; padding: 2px 16px 16px 16px; border: 1px solid var(--line); border-left: 0; border-radius: 4px; background: var(--panel); overflow: hidden; }
.embed > * { max-width: 100%; margin-top: 8px; }
.embed > .bar { position: absolute; left: 0; top: 0; width: 4px; height: 100%; margin: 0; }
.embed-author { font-size: 14px; font-weight: 600; color: var(--strong); overflow-wrap: anywhere; }
.embed-title { font-weight: 600; color: var(--strong); }
.embed-description, .field-value { font-size: 14px; line-height: 18px; }
.embed-description strong, .field-value strong { color: var(--strong); }
.fields { display: grid; grid-template-columns: repeat(6, 1fr); gap: 8px; width: 100%; }
.field { grid-column: span 6; min-width: 0; } .field.in-row-2 { grid-column: span 3; } .field.in-row-3 { grid-column: span 2; }
.field-name { margin-bottom: 2px; font-size: 14px; line-height: 18px; font-weight: 600; color: var(--strong); }
.embed-image { display: flex; align-items: center; gap: 8px; width: 100%; padding: 24px 16px; border-radius: 4px; background: var(--faint); font-size: 14px; color: var(--muted); overflow-wrap: anywhere; }
.embed-footer { font-size: 12px; line-height: 16px; font-weight: 500; white-space: pre-wrap; overflow-wrap: anywhere; }

.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; max-width: 516px; }
.row > button, #modal footer button { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 32px; padding: 2px 12px; border: 1px solid var(--faint); border-radius: 8px; background: var(--button); color: var(--strong); font-size: 14px; font-weight: 500; }
.row > button:hover { background: var(--raised); }
.row > button.primary, #modal footer .primary { background: var(--accent); color: #fff; } .row > button.success { background: var(--green); color: #fff; } .row > button.danger { background: var(--red); color: #fff; }
.row > button:disabled { opacity: 0.5; cursor: not-allowed; }
[aria-busy="true"] { opacity: 0.6; }
.emoji { font-size: 18px; line-height: 1; }
.menu { position: relative; width: 100%; max-width: 400px; }
.menu-button { display: flex; justify-content: space-between; align-items: center; width: 100%; min-height: 40px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--field); color: var(--muted); text-align: left; }
.menu-button[aria-expanded="true"] { border-radius: 8px 8px 0 0; }
.menu-button[aria-expanded="true"] .icon { transform: rotate(180deg); }
.menu [role="listbox"] { position: absolute; left: 0; right: 0; max-height: 260px; overflow-y: auto; margin: 0; padding: 0; list-style: none; background: var(--field); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 8px 8px; box-shadow: 0 8px 16px var(--shadow); z-index: 2; }
.menu [role="option"] { display: flex; align-items: center; gap: 8px; padding: 8px 12px; cursor: pointer; font-size: 14px; }
.menu [role="option"]:hover { background: var(--faint); } .menu [role="option"][aria-selected="true"] { background: var(--button); }
.menu [role="option"] b { display: block; font-weight: 500; color: var(--strong); }
.menu [role="option"] small { display: block; font-size: 12px; color: var(--muted); }

.payload { margin-top: 4px; font-size: 12px; color: var(--muted); max-width: 516px; }
.payload summary { width: fit-content; cursor: pointer; }
.payload table { margin: 8px 0; border-spacing: 0; }
.payload th { padding: 0 16px 0 0; font-weight: 400; text-align: left; } .payload td { padding-right: 12px; font-variant-numeric: tabular-nums; }
.payload progress { appearance: none; width: 96px; height: 6px; border: 0; border-radius: 3px; background: var(--button); overflow: hidden; }
.payload ::-webkit-progress-bar { background: none; } .payload ::-webkit-progress-value { background: var(--accent); } .payload ::-moz-progress-bar { background: var(--accent); }
.payload pre { max-width: 100%; max-height: 320px; overflow-y: auto; color: var(--text); }
.over, .payload .over td { color: var(--danger); font-weight: 600; font-size: 12px; }
@container (max-width: 480px) {
  .message { padding: 2px 16px 2px 64px; }
  .message > .avatar { left: 12px; }
  .message:has(.above)::before { left: 32px; width: 28px; }
  .field.in-row-2, .field.in-row-3 { grid-column: span 6; }
  .welcome h2 { font-size: 26px; }
}
`;
