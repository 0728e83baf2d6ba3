import { drawMessage } from './draw-message.ts';
import { type Html, html } from './html.ts';
import { avatar, icon } from './icons.ts';
import type { ChannelMessage } from './message-log.ts';
import { BOT, PEOPLE, PERSON_KEYS } from './people.ts';

const FIRST_LINES = ['/help', '/latest', '/countries'];

/** The whole page: who is played, where, and the messages so far. */
export function drawPage(messages: readonly ChannelMessage[]): string {
  return html`<!doctype html>
<html lang="en" data-theme="dark"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Newsdesk preview</title><link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.svg" type="image/svg+xml"><script src="/client/main.js" type="module"></script></head>
<body>${drawSidebar()}
<main id="chat" aria-label="Channel">
<header id="channel-bar"><h1><span data-in="channel">${icon('hash')}newsdesk</span><span data-in="dm">${icon('at')}${BOT.name}</span></h1><p data-in="channel">What Discord would show, on this machine only</p></header>
<div id="messages" role="log" aria-label="Messages" tabindex="0">
${drawWelcome('channel')}${drawWelcome('dm')}
${messages.map(drawMessage)}
</div>
${drawComposer()}
<div id="message-menu" role="menu" aria-label="Message" popover><button type="button" role="menuitem" data-do="reply">Reply${icon('reply')}</button><button type="button" role="menuitem" data-do="about">Ask about this message<small>Apps</small></button><button type="button" role="menuitem" data-do="copy">Copy JSON</button></div>
</main>
<dialog id="modal" aria-labelledby="modal-title"><form id="modal-form"></form></dialog>
</body></html>`.markup;
}

function drawSidebar(): Html {
  return html`<nav id="sidebar" aria-label="Preview">
<h2 class="server">Newsdesk preview</h2>
<fieldset id="places"><legend>Text channels</legend><label>${icon('hash')}<input type="radio" name="place" value="channel" checked>newsdesk</label></fieldset>
<fieldset id="direct"><legend>Direct messages</legend><label><span class="online">${avatar(BOT)}</span><input type="radio" name="place" value="dm">${BOT.name}</label></fieldset>
<div id="controls">
<label>Theme <select id="theme"><option value="dark">dark</option><option value="light">light</option></select></label>
<label>Width <select id="width"><option value="desktop">desktop</option><option value="phone">phone</option></select></label>
<fieldset id="people"><legend>You are</legend>${PERSON_KEYS.map(
    (key, at) =>
      html`<label>${avatar(PEOPLE[key])}<input type="radio" name="person" value="${key}"${at === 0 ? html` checked` : undefined}>${PEOPLE[key].name}</label>`,
  )}</fieldset>
</div></nav>`;
}

function drawWelcome(place: 'channel' | 'dm'): Html {
  return html`<section class="welcome" data-in="${place}">${
    place === 'channel'
      ? html`<div class="round">${icon('hash')}</div><h2>Welcome to #newsdesk!</h2><p>Type a question as you would after <span class="mention">@${BOT.name}</span>, or <b>/</b> for the commands. Reply to an answer to stay with its topic.</p>`
      : html`${avatar(BOT)}<h2>${BOT.name}</h2><p>Your direct messages with <b>${BOT.name}</b>. Each line goes on from the answer before it.</p>`
  }<p>${FIRST_LINES.map((line) => html`<button type="button" class="chip" data-run="${line}">${line}</button>`)}</p></section>`;
}

function drawComposer(): Html {
  return html`<footer id="foot">
<div id="suggestions" hidden><div id="suggestions-title" aria-hidden="true"></div><ul id="options" role="listbox" aria-label="Suggestions"></ul></div>
<div id="replying" hidden><span>Replying to <b id="replying-name"></b></span><button type="button" id="stop-replying" aria-label="Stop replying">${icon('close')}</button></div>
<p id="option-problem" role="alert"></p>
<form id="composer" autocomplete="off" novalidate><button type="button" id="open-commands" aria-label="Commands" title="Commands">${icon('plus')}</button>
<input id="line" type="text" maxlength="2000" autocomplete="off" spellcheck="false" role="combobox" aria-label="Message" aria-autocomplete="list" aria-expanded="false" aria-controls="options">
<div id="command" role="group" aria-label="Command" hidden></div><button type="submit" class="visually-hidden" tabindex="-1">Send</button></form>
<div id="typing" role="status" hidden><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> <b>${BOT.name}</b> is typing…</div>
</footer>`;
}

/** The tab's picture. */
export function drawTabIcon(): string {
  return avatar(BOT).markup.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}
