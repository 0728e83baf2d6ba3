/** The page's one stylesheet: Discord's proportions and colours, no font or picture from outside. */
export const PAGE_STYLE = `
:root { color-scheme: dark; --bg: #313338; --panel: #2b2d31; --deep: #1e1f22; --text: #dbdee1; --strong: #f2f3f5; --muted: #a3a6ad; --link: #00a8fc;
  --accent: #5865f2; --line: #3f4147; --hover: #2e3035; --field: #383a40; --danger: #da373c; --ok: #248046; --button: #4e5058; --mention: #c9cdfb; --mention-bg: #3c4270; --private: #5865f21a; }
:root[data-theme="light"] { color-scheme: light; --bg: #fff; --panel: #f2f3f5; --deep: #e3e5e8; --text: #313338; --strong: #060607; --muted: #565a61; --link: #0062c1;
  --line: #d4d7dc; --hover: #f7f7f8; --field: #ebedef; --button: #6d6f78; --mention: #3d48a5; --mention-bg: #e0e3ff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, "Noto Color Emoji", sans-serif; }
#app { display: grid; grid-template-rows: auto 1fr auto; height: 100vh; margin: 0 auto; }
body.phone #app { max-width: 400px; border-inline: 1px solid var(--line); }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 10px 16px; border-bottom: 1px solid var(--deep); }
header h1 { font-size: 16px; margin: 0; color: var(--strong); }
header h1::before { content: "# "; color: var(--muted); font-weight: 400; }
header label { font-size: 14px; color: var(--muted); }
header select { background: var(--deep); color: var(--text); border: 1px solid var(--line); border-radius: 4px; padding: 4px; font: inherit; font-size: 14px; }
#messages { overflow-y: auto; padding: 16px 0; list-style: none; margin: 0; }
.message { padding: 6px 16px 6px 72px; position: relative; margin-bottom: 8px; }
.message:hover, .message:focus-within { background: var(--hover); }
.message.private { background: var(--private); }
.avatar { position: absolute; left: 16px; top: 8px; width: 40px; height: 40px; border-radius: 50%; background: var(--accent); color: #fff; display: grid; place-items: center; font-weight: 600; }
.message.person .avatar { background: #80848e; }
.author { color: var(--strong); font-weight: 500; }
.badge { background: var(--accent); color: #fff; font-size: 10px; font-weight: 600; border-radius: 3px; padding: 1px 4px; margin: 0 4px; vertical-align: 1px; }
.message time.sent { color: var(--muted); font-size: 12px; margin-left: 4px; }
.used { color: var(--muted); font-size: 14px; }
.content { white-space: pre-wrap; overflow-wrap: anywhere; }
.note { color: var(--muted); font-size: 12px; margin-top: 4px; }
.actions { position: absolute; right: 16px; top: -12px; display: flex; gap: 4px; opacity: 0; }
.message:hover .actions, .message:focus-within .actions { opacity: 1; }
.actions button { background: var(--panel); color: var(--text); border: 1px solid var(--line); border-radius: 4px; font-size: 12px; padding: 2px 6px; cursor: pointer; }
.embed { border-left: 4px solid var(--deep); background: var(--panel); border-radius: 4px; padding: 8px 16px 16px 12px; margin-top: 4px; max-width: 520px; overflow-wrap: anywhere; }
.embed > * { margin-top: 8px; }
.embed-author { font-size: 14px; font-weight: 600; color: var(--strong); }
.embed-title { font-weight: 600; color: var(--strong); }
.embed-description, .field-value { font-size: 14px; line-height: 1.3; white-space: pre-wrap; }
.fields { display: grid; grid-template-columns: repeat(12, 1fr); gap: 8px; }
.field { grid-column: 1 / -1; }
.field.inline { grid-column: span 4; }
.field-name { font-size: 14px; font-weight: 600; color: var(--strong); }
.embed-footer { font-size: 12px; color: var(--muted); }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
blockquote { margin: 0; padding: 0 8px 0 12px; border-left: 4px solid var(--line); white-space: pre-wrap; }
code, pre { background: var(--deep); border-radius: 4px; font: 0.875em/1.3 Consolas, "Noto Sans Mono", monospace; padding: 1px 3px; }
pre { padding: 8px; white-space: pre-wrap; overflow-x: auto; border: 1px solid var(--line); }
.content h1, .content h2, .content h3, .embed h1, .embed h2, .embed h3 { margin: 8px 0 4px; color: var(--strong); line-height: 1.375; }
.subtext { font-size: 13px; color: var(--muted); }
.spoiler { background: var(--deep); color: transparent; border-radius: 3px; cursor: pointer; } .spoiler[aria-expanded="true"] { color: inherit; background: var(--field); }
.mention { background: var(--mention-bg); color: var(--mention); border-radius: 3px; padding: 0 2px; }
.timestamp { background: var(--field); border-radius: 3px; padding: 0 2px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; max-width: 520px; }
.row button { border: 0; border-radius: 4px; color: #fff; background: var(--button); font: inherit; font-size: 14px; font-weight: 500; padding: 6px 14px; min-height: 32px; cursor: pointer; }
.row button.primary { background: var(--accent); } .row button.success { background: var(--ok); } .row button.danger { background: var(--danger); }
.row button:disabled { opacity: 0.5; cursor: not-allowed; }
.row select { width: 100%; max-width: 400px; background: var(--deep); color: var(--text); border: 1px solid var(--line); border-radius: 4px; font: inherit; padding: 8px; }
details.json { margin-top: 4px; font-size: 12px; color: var(--muted); } details.json summary { cursor: pointer; }
details.json .over { color: var(--danger); font-weight: 700; }
.thinking { color: var(--muted); font-style: italic; }
footer { padding: 0 16px 16px; position: relative; }
#composer { background: var(--field); border-radius: 8px; padding: 10px 16px; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
#composer input { flex: 1 1 120px; min-width: 60px; background: none; border: 0; color: var(--text); font: inherit; }
#composer input:focus { outline: none; } #composer:focus-within { outline: 2px solid var(--accent); }
.pill { background: var(--deep); border-radius: 4px; display: flex; align-items: center; padding: 2px 6px; gap: 6px; font-size: 14px; max-width: 100%; }
.pill.bad { outline: 2px solid var(--danger); }
.pill b { color: var(--muted); }
#composer .pill input { flex: 0 1 auto; width: 180px; font-size: 14px; }
#replying { font-size: 12px; color: var(--muted); padding: 4px 16px; }
#option-error { color: var(--danger); font-size: 13px; padding: 4px 16px; min-height: 0; }
#options { position: absolute; bottom: 100%; left: 16px; right: 16px; max-height: 320px; overflow-y: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; list-style: none; margin: 0 0 4px; padding: 6px; }
#options:empty { display: none; }
#options li { padding: 6px 8px; border-radius: 4px; cursor: pointer; display: flex; gap: 12px; justify-content: space-between; }
#options li[aria-selected="true"] { background: var(--accent); color: #fff; } #options li span { color: var(--muted); font-size: 14px; } #options li[aria-selected="true"] span { color: #fff; }
dialog { background: var(--bg); color: var(--text); border: 1px solid var(--line); border-radius: 8px; width: min(440px, 92vw); padding: 16px; }
dialog::backdrop { background: #000b; } dialog h2 { margin: 0 0 12px; font-size: 20px; color: var(--strong); }
dialog label { display: block; font-size: 14px; font-weight: 600; margin-bottom: 4px; }
dialog textarea { width: 100%; min-height: 96px; background: var(--deep); color: var(--text); border: 1px solid var(--line); border-radius: 4px; font: inherit; padding: 8px; }
dialog .row { justify-content: flex-end; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) { .message { padding-left: 60px; } .avatar { width: 32px; height: 32px; } .field.inline { grid-column: span 12; } }
body.phone .field.inline { grid-column: span 12; }
`;
