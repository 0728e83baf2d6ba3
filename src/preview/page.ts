/** The page: a channel, a line to type in, and who types. Everything else is drawn by the server. */
export const PAGE = `<!doctype html>
<html lang="en" data-theme="dark"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Newsdesk preview</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head>
<body><div id="app">
<header><h1>newsdesk-preview</h1>
<label>as <select id="person"><option value="1">Admin</option><option value="2">Another person</option></select></label>
<label>in <select id="place"><option value="channel">a channel</option><option value="dm">a DM</option></select></label>
<label>width <select id="width"><option value="desktop">desktop</option><option value="phone">phone</option></select></label>
<label>theme <select id="theme"><option value="dark">dark</option><option value="light">light</option></select></label></header>
<ol id="messages" role="log" aria-label="Messages"></ol>
<footer><ul id="options" role="listbox" aria-label="Suggestions"></ul><div id="replying"></div>
<form id="composer"><input id="line" autocomplete="off" aria-label="Message" aria-controls="options" placeholder="Ask a question, or type / for the commands"></form></footer>
</div><dialog id="modal"><form id="modal-form"></form></dialog><script src="/page.js" type="module"></script></body></html>`;

/** The page's script: sends what is typed and pressed, puts what comes back in place. It builds no markup of its own. */
export const PAGE_SCRIPT = `
const byId = (id) => document.getElementById(id);
const [messages, line, options, modal, modalForm] = ['messages', 'line', 'options', 'modal', 'modal-form'].map(byId);
const commands = await (await fetch('/commands.json')).json();
let replyTo, modalMessage, chosen = -1, completing = 0;
const who = () => ({ person: byId('person').value, place: byId('place').value });
async function send(path, body) {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...who(), ...body }) });
  return response.json();
}
function formatTimes(root) {
  for (const time of root.querySelectorAll('time[data-unix]')) {
    const date = new Date(Number(time.dataset.unix) * 1000);
    time.textContent = date.toLocaleDateString(undefined, { dateStyle: 'long' });
    time.title = date.toLocaleString();
  }
}
function show({ ops }) {
  for (const { op, id, html } of ops) {
    if (op === 'modal') { modalMessage = id; modalForm.innerHTML = html; modal.showModal(); continue; }
    const old = op === 'replace' ? byId(id) : undefined;
    if (old) old.outerHTML = html; else messages.insertAdjacentHTML('beforeend', html);
    formatTimes(byId(id));
    if (!old) byId(id).scrollIntoView({ block: 'end' });
  }
}
async function request(path, body) {
  const thinking = document.createElement('li');
  thinking.className = 'message thinking'; thinking.textContent = 'Newsdesk is thinking…';
  const timer = setTimeout(() => messages.append(thinking), 300);
  try { show(await send(path, body)); } finally { clearTimeout(timer); thinking.remove(); }
}
function suggest(list) {
  options.replaceChildren(...list.map(({ label, note, text }) => {
    const item = document.createElement('li'); item.role = 'option'; item.dataset.text = text;
    const name = document.createElement('b'); name.textContent = label;
    const about = document.createElement('span'); about.textContent = note ?? '';
    item.append(name, about); return item;
  }));
  chosen = list.length > 0 ? 0 : -1; mark();
}
function mark() { [...options.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === chosen))); }
function take(item) { line.value = item.dataset.text; suggest([]); line.focus(); onType(); }
async function onType() {
  const text = line.value; const turn = ++completing;
  const command = commands.find(({ name }) => text.startsWith('/' + name + ' '));
  if (!command) return suggest(text.startsWith('/') ? commands.filter(({ name }) => ('/' + name).startsWith(text)).map(({ name, description }) => ({ label: '/' + name, note: description, text: '/' + name + ' ' })) : []);
  const typedOptions = command.options ?? [];
  const last = [...text.matchAll(/(?:^|\\s)(\\w+):/g)].filter(([, name]) => typedOptions.some((option) => option.name === name)).at(-1);
  const option = last ? typedOptions.find(({ name }) => name === last[1]) : typedOptions.find(({ type }) => type === 3);
  const start = last ? last.index + last[0].length : command.name.length + 2;
  const typed = text.slice(start);
  const unused = typedOptions.filter(({ name }) => !text.includes(name + ':')).map(({ name, description }) => ({ label: name + ':', note: description, text: text.trimEnd() + ' ' + name + ':' }));
  if (option?.autocomplete) {
    const { choices } = await send('/complete', { command: command.name, option: option.name, typed });
    if (turn === completing) suggest([...choices.slice(0, 10).map(({ name, value }) => ({ label: name, text: text.slice(0, start) + value })), ...(typed === '' ? unused : [])]);
  } else suggest(text.endsWith(' ') ? unused : []);
}
line.addEventListener('input', onType);
line.addEventListener('keydown', (event) => {
  const count = options.children.length;
  if (event.key === 'Escape') { suggest([]); setReply(); }
  else if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { chosen = (chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count; mark(); event.preventDefault(); }
  else if (count > 0 && event.key === 'Tab' && chosen >= 0) { take(options.children[chosen]); event.preventDefault(); }
});
options.addEventListener('click', (event) => { const item = event.target.closest('li'); if (item) take(item); });
function setReply(id) { replyTo = id; byId('replying').textContent = id ? 'Replying (Esc to leave)' : ''; if (id) line.focus(); }
byId('composer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = line.value.trim(); if (text === '') return;
  line.value = ''; suggest([]); completing += 1;
  const context = replyTo; setReply();
  await request('/talk', { text, ...(context && { replyTo: context }) });
});
messages.addEventListener('click', (event) => {
  const { target } = event; const id = target.closest('.message')?.id;
  if (target.matches('button[data-press]')) request('/press', { message: id, customId: target.dataset.press, values: [] });
  else if (target.dataset.reply) setReply(target.dataset.reply);
  else if (target.dataset.about) request('/about', { message: target.dataset.about });
  else if (target.closest('.spoiler')) target.closest('.spoiler').setAttribute('aria-expanded', 'true');
});
messages.addEventListener('change', ({ target }) => { if (target.matches('select[data-press]') && target.value) request('/press', { message: target.closest('.message').id, customId: target.dataset.press, values: [target.value] }); });
modalForm.addEventListener('submit', (event) => { event.preventDefault(); const data = new FormData(modalForm); modal.close(); request('/press', { message: modalMessage, customId: data.get('customId'), values: [data.get('text')] }); });
modalForm.addEventListener('click', ({ target }) => { if (target.dataset.close) modal.close(); });
byId('width').addEventListener('change', ({ target }) => document.body.classList.toggle('phone', target.value === 'phone'));
byId('theme').addEventListener('change', ({ target }) => { document.documentElement.dataset.theme = target.value; });
line.focus();
`;
