/** The page around the messages: colours, sidebar, composer, lists and dialogs, in Discord's proportions. */
export const PAGE_STYLE = `
@font-face { font-family: Twemoji; src: url(/twemoji.woff2); unicode-range: U+200D, U+203C, U+2049, U+20E3, U+2139, U+2194-21AA, U+231A-23FF, U+25AA-25FE, U+2600-27BF, U+2934-2935, U+2B05-2B55, U+FE0F, U+1F000-1FAFF, U+E0020-E007F; }
:root { color-scheme: dark; --chat: #323339; --field: #2b2c31; --side: #2c2d32; --panel: #393a41; --deep: #2b2c31; --raised: #3e3f46; --text: #dfe0e2; --strong: #fbfbfb; --muted: #b0b1b8; --link: #7bb0f5;
  --accent: #5865f2; --line: #ffffff1c; --faint: #ffffff0f; --hover: #2e2f34; --danger: #ff9d9a; --red: #d22d39; --green: #00863a; --button: #ffffff1a; --quote: #63646c;
  --mention: #ccd3ff; --mention-bg: #5865f24d; --private: #5865f214; --code: #2a2b30; --shadow: #00000059; }
:root[data-theme="light"] { color-scheme: light; --chat: #fbfbfb; --side: #f3f3f4; --panel: #ffffff; --deep: #ebebed; --raised: #ffffff; --text: #2f3035; --strong: #060607; --muted: #5f6068; --link: #005ecb;
  --field: #ffffff; --line: #0000001f; --faint: #0000000d; --hover: #f3f3f4; --danger: #b01e28; --button: #0000000f; --quote: #c4c5ca; --mention: #4654c0; --mention-bg: #5865f226; --private: #5865f20f; --code: #f3f3f4; --shadow: #0000002e; }
* { box-sizing: border-box; scrollbar-color: var(--quote) transparent; scrollbar-width: thin; }
[hidden] { display: none !important; }
body { margin: 0; height: 100vh; display: grid; grid-template-columns: 240px minmax(0, 1fr); background: var(--chat); color: var(--text); font: 16px/1.375 Twemoji, "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus { outline: none; }
:focus-visible { outline: 2px solid #00b0f4; outline-offset: 2px; }
.icon { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.avatar { border-radius: 50%; flex: none; }
.visually-hidden, #sidebar input[type="radio"] { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

#sidebar { background: var(--side); display: flex; flex-direction: column; border-right: 1px solid var(--line); min-height: 0; overflow-y: auto; }
#sidebar h2 { margin: 0 0 8px; padding: 0 16px; height: 48px; line-height: 48px; font-size: 16px; font-weight: 600; color: var(--strong); border-bottom: 1px solid var(--line); }
#sidebar fieldset { border: 0; margin: 0; padding: 8px; min-width: 0; }
#sidebar legend { padding: 8px; font-size: 14px; font-weight: 500; color: var(--muted); float: left; width: 100%; }
#sidebar fieldset label { position: relative; display: flex; clear: both; align-items: center; gap: 8px; padding: 6px 8px; border-radius: 8px; color: var(--muted); font-weight: 500; cursor: pointer; }
#sidebar fieldset label:hover { background: var(--faint); color: var(--text); }
#sidebar label:has(input:checked) { background: var(--faint); color: var(--strong); }
#sidebar label:has(:focus-visible) { outline: 2px solid #00b0f4; }
#sidebar .avatar { display: block; width: 24px; height: 24px; }
.online { position: relative; }
.online::after { content: ""; position: absolute; right: -3px; bottom: -3px; width: 8px; height: 8px; border: 3px solid var(--side); border-radius: 50%; background: #23a55a; }
#controls { margin-top: auto; border-top: 1px solid var(--line); padding-top: 8px; }
#controls > label { display: flex; justify-content: space-between; align-items: center; padding: 4px 16px; font-size: 14px; color: var(--muted); }
#controls select { background: var(--chat); border: 1px solid var(--line); border-radius: 8px; padding: 2px 4px; color: var(--text); }

#chat { container-type: inline-size; display: flex; flex-direction: column; height: 100vh; min-width: 0; background: var(--chat); }
[data-width="phone"] body { background: var(--side); }
[data-width="phone"] #chat { width: 390px; margin: 0 auto; border-inline: 1px solid var(--line); }
#channel-bar { height: 48px; flex: none; display: flex; align-items: center; gap: 16px; padding: 0 16px; border-bottom: 1px solid var(--line); white-space: nowrap; }
#channel-bar h1 { margin: 0; font-size: 16px; font-weight: 600; color: var(--strong); }
#channel-bar h1 span { display: flex; gap: 8px; align-items: center; }
#channel-bar .icon { color: var(--muted); }
#channel-bar p { margin: 0; padding-left: 16px; border-left: 1px solid var(--line); font-size: 14px; color: var(--muted); overflow: hidden; text-overflow: ellipsis; }
#messages { flex: 1; min-height: 0; overflow-y: auto; padding-bottom: 24px; display: flex; flex-direction: column; }
#messages > * { flex: none; }
#messages::before { content: ""; margin-top: auto; }
.welcome { margin: 16px; }
.welcome .round, .welcome > .avatar { width: 68px; height: 68px; border-radius: 50%; background: var(--button); display: grid; place-items: center; color: var(--strong); }
.welcome .round .icon { width: 42px; height: 42px; }
.welcome h2 { margin: 8px 0; font-size: 32px; line-height: 1.25; font-weight: 700; color: var(--strong); }
.welcome p { margin: 0 0 8px; color: var(--muted); }
.chip { border: 1px solid var(--line); background: var(--button); border-radius: 8px; padding: 4px 12px; margin-right: 8px; font-size: 14px; color: var(--text); }
.chip:hover { background: var(--raised); }

#foot { position: relative; flex: none; padding: 0 8px 24px; }
#composer { display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 16px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
#composer:has(input:focus-visible) { border-color: var(--quote); }
#composer input { flex: 1; min-width: 0; border: 0; padding: 0; background: none; outline: none; }
#composer input::placeholder { color: var(--muted); opacity: 1; }
#open-commands { border: 0; padding: 4px; background: none; color: var(--muted); display: grid; border-radius: 50%; }
#open-commands:hover { color: var(--strong); background: var(--faint); }
#command { flex: 1; min-width: 0; display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.command-name { font-weight: 600; color: var(--strong); }
.pill { display: inline-flex; max-width: 100%; background: var(--deep); border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
.pill:focus-within { border-color: var(--accent); }
.pill.bad { border-color: var(--danger); }
.pill-name { padding: 2px 8px; background: var(--faint); color: var(--muted); font-weight: 500; }
.pill:focus-within .pill-name { color: var(--strong); }
.pill.bad .pill-name { color: var(--danger); }
#composer .pill input { flex: 0 1 auto; width: 160px; padding: 2px 8px; }
@supports (field-sizing: content) { #composer .pill input { field-sizing: content; width: auto; min-width: 32px; max-width: 420px; } }
#composer .tail { flex: 1 0 24px; }
.more { color: var(--muted); font-size: 14px; cursor: pointer; }
#option-problem { position: absolute; left: 16px; bottom: 4px; margin: 0; font-size: 13px; font-weight: 500; color: var(--danger); }
#option-problem:empty { display: none; }
#typing { position: absolute; left: 20px; bottom: 2px; font-size: 13px; color: var(--strong); }
#replying { display: flex; justify-content: space-between; align-items: center; padding: 8px 16px; background: var(--deep); border: 1px solid var(--line); border-bottom: 0; border-radius: 8px 8px 0 0; font-size: 14px; color: var(--muted); }
#replying b { color: var(--strong); font-weight: 600; }
#replying button { border: 0; background: none; padding: 0; display: grid; color: var(--muted); }
#replying:not([hidden]) ~ #composer { border-radius: 0 0 8px 8px; }
#suggestions { position: absolute; left: 8px; right: 8px; bottom: 100%; margin-bottom: 8px; max-height: min(490px, 70vh); display: flex; flex-direction: column; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 16px var(--shadow); padding: 8px; z-index: 3; }
#suggestions-title { padding: 4px 8px 8px; font-size: 13px; font-weight: 600; color: var(--muted); }
#suggestions-title:empty { display: none; }
#options { list-style: none; margin: 0; padding: 0; overflow-y: auto; }
#options li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 2px 16px; padding: 8px; border-radius: 4px; cursor: pointer; }
#options li:hover { background: var(--faint); }
#options li[aria-selected="true"] { background: var(--button); }
#options b { font-weight: 500; color: var(--strong); }
#options span { color: var(--muted); font-size: 14px; }
#options li:is(:hover, [aria-selected="true"]) span { color: var(--text); }

#message-menu { position: fixed; inset: auto; margin: 0; width: 256px; padding: 8px; background: var(--raised); color: var(--text); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 16px var(--shadow); }
#message-menu button { display: flex; width: 100%; align-items: center; justify-content: space-between; gap: 8px; padding: 8px; border: 0; border-radius: 4px; background: none; font-size: 14px; font-weight: 500; text-align: left; }
#message-menu button:hover, #message-menu button:focus-visible { background: var(--button); }
#message-menu small { font-size: 12px; color: var(--muted); }
#modal { width: min(442px, calc(100vw - 16px)); padding: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--chat); color: var(--text); box-shadow: 0 8px 32px var(--shadow); }
#modal::backdrop { background: #000000b3; }
#modal form { padding: 24px; }
#modal header { display: flex; align-items: center; gap: 12px; margin-bottom: 16px; }
#modal header .avatar { width: 40px; height: 40px; }
#modal h2 { margin: 0; font-size: 20px; font-weight: 600; color: var(--strong); }
#modal p { margin: 0 0 16px; font-size: 14px; color: var(--muted); }
#modal .warning { padding: 8px 12px; border-radius: 8px; background: var(--faint); }
#modal .description { margin-bottom: 8px; }
#modal label { display: block; margin-bottom: 8px; font-weight: 500; color: var(--strong); }
#modal .required { color: var(--danger); }
#modal input, #modal textarea { width: 100%; padding: 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--deep); }
#modal textarea { min-height: 120px; resize: vertical; }
#modal footer { display: flex; gap: 8px; margin-top: 24px; }
#modal footer button { flex: 1; min-height: 40px; }
@media (max-width: 640px) {
  body { display: flex; flex-direction: column; }
  #sidebar { flex: none; flex-direction: row; overflow-x: auto; border-right: 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
  #sidebar h2, #sidebar legend { display: none; }
  #sidebar fieldset, #controls { display: flex; flex: none; align-items: center; padding: 4px; margin: 0; border: 0; }
  #controls > label { padding: 0 8px; gap: 8px; } #controls > label:has(#width) { display: none; } #people { order: -1; }
  #chat { flex: 1; height: auto; min-height: 0; }
}
@media (prefers-reduced-motion: reduce) { * { animation: none !important; scroll-behavior: auto !important; } }
`;
