import iconv from 'iconv-lite';

/** A made-up file of a content folder. */
export interface ShapedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const NAMES = ['Ghana', 'Chile', 'Norway', 'Laos', 'Oman', 'Peru', 'Mali', 'Fiji', 'Cuba', 'Nepal'];
const VERBS = ['signed', 'rejected', 'delayed', 'praised', 'reviewed'];
const PARAGRAPHS = 13;
const WRAP_COLUMNS = 72;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Sentences that paragraphs begin and end with: real ones hardly begin alike. */
const OPENINGS = [
  'Officials of',
  'For weeks the crews of',
  'In the rain, people from',
  'Nobody in',
  'Two ministers of',
  'The port of',
];
const ENDINGS = [
  'the boats would wait until the ice had gone.',
  'a third of the money was still missing.',
  'which the owners called an accident.',
  'and that was the end of it, a captain said.',
];

/** A paragraph of about 170 characters that no other story has. */
export function paragraph(at: number): string {
  return (
    `${pick(OPENINGS, at)} ${pick(NAMES, at)} ${pick(VERBS, at)} the plan for pier ${at} on Monday, and the harbour master told the ` +
    `guests from ${pick(NAMES, at + 3)} that ${pick(ENDINGS, at)}`
  );
}

const titleOf = (at: number) => `${pick(NAMES, at)} Plans a Harbour for Pier ${at}`;
const captionOf = (at: number) => `A boat waits at pier ${at}. (AP Photo/Dana Reyes)`;
const paragraphsOf = (at: number) =>
  Array.from({ length: PARAGRAPHS }, (_, place) => paragraph(at * PARAGRAPHS + place));
const dayOf = (at: number) => `2024-03-${String((at % 28) + 1).padStart(2, '0')}`;

/** The shape of the sample: captions twice, widgets, the title again, paragraphs. */
function seed(at: number): string {
  const [title, caption] = [titleOf(at), captionOf(at)];
  return [title, '', ` ${caption}`, caption, 'TT', '20', '', title, '', ...paragraphsOf(at)].join('\n\n');
}

/** A page with its menu, buttons, boxes, links to other stories and footer. */
function page(at: number): string {
  const [first = '', second = '', third = '', ...rest] = paragraphsOf(at);
  const head = [
    'Skip to content',
    'Home',
    'World',
    titleOf(at),
    'By Dana Reyes',
    `Published: March ${(at % 28) + 1}, 2024`,
  ];
  const buttons = ['Share', 'Facebook', 'X', captionOf(at), `OSLO, Norway (AP) — ${first}`, second];
  const box = [
    'Advertisement',
    third,
    `Read more: ${titleOf(at + 7)}`,
    'Sign up for our newsletter and get the news in your inbox.',
  ];
  const end = [
    'Related Stories',
    titleOf(at + 1),
    titleOf(at + 2),
    '12 Comments',
    '© 2024 The Example. All rights reserved.',
  ];
  return [...head, ...buttons, ...box, ...rest, ...end].join('\n\n');
}

/** Wire text: hard-wrapped paragraphs with quotes in them. */
function wire(at: number): string {
  const said = paragraphsOf(at).map((text) => `“We wait,” a captain said. ${text}`);
  return [titleOf(at), 'Example Wire', `March ${(at % 28) + 1}, 2024`, ...said.map(wrapped)].join('\n\n');
}

/** An interview: short questions and answers, a line each. */
function interview(at: number): string {
  const turns = paragraphsOf(at).flatMap((text, place) => [
    `Q: Who ${pick(VERBS, at + place)} pier ${at * PARAGRAPHS + place}?`,
    `A: The crews of ${pick(NAMES, place)} did.`,
    `It was the year of pier ${at + place}.`,
    `${text.slice(0, text.indexOf(', and'))}.`,
  ]);
  return [titleOf(at), captionOf(at), ...turns].join('\n\n');
}

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > WRAP_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function markdown(at: number): string {
  const matter = [
    `title: "${titleOf(at)}"`,
    `date: ${dayOf(at)}`,
    'source: Example Press',
    'tags:',
    '  - world',
    '  - ports',
  ];
  return [
    '---',
    ...matter,
    '---',
    '',
    `# ${titleOf(at)}`,
    '',
    `![${captionOf(at)}](https://example.com/${at}.jpg)`,
    '',
    paragraphsOf(at).join('\n\n'),
  ].join('\n');
}

function record(at: number) {
  return {
    title: titleOf(at),
    date: dayOf(at),
    source: 'Example Press',
    url: `https://example.com/${at}`,
    body: paragraphsOf(at).join('\n\n'),
  };
}

const STORIES_A_FILE = 20;
const many = (story: (at: number) => string, at: number) =>
  Array.from({ length: STORIES_A_FILE }, (_, place) => story(at * STORIES_A_FILE + place)).join('\n\n\n\n');
const several = (at: number) =>
  Array.from({ length: STORIES_A_FILE }, (_, place) => record(at * STORIES_A_FILE + place));

/** The file of a number, by the name of its shape. */
const SHAPES: Readonly<Record<string, (at: number) => ShapedFile>> = {
  seed: (at) => ({ name: `${at}.txt`, bytes: Buffer.from(seed(at)) }),
  'seed, 20 stories a file': (at) => ({ name: `${at}.txt`, bytes: Buffer.from(many(seed, at)) }),
  'pages with furniture': (at) => ({ name: `${at}.txt`, bytes: Buffer.from(page(at)) }),
  'pages, Windows line ends': (at) => ({ name: `${at}.txt`, bytes: Buffer.from(page(at).replaceAll('\n', '\r\n')) }),
  'pages, windows-1252': (at) => ({ name: `${at}.txt`, bytes: iconv.encode(page(at), 'windows-1252') }),
  'wires, hard-wrapped': (at) => ({ name: `${at}.txt`, bytes: Buffer.from(many(wire, at)) }),
  'interviews, short lines': (at) => ({ name: `${at}.txt`, bytes: Buffer.from(interview(at)) }),
  Markdown: (at) => ({ name: `${at}.md`, bytes: Buffer.from(markdown(at)) }),
  JSON: (at) => ({ name: `${at}.json`, bytes: Buffer.from(JSON.stringify(several(at))) }),
  'JSON lines': (at) => ({
    name: `${at}.jsonl`,
    bytes: Buffer.from(
      several(at)
        .map((row) => JSON.stringify(row))
        .join('\n'),
    ),
  }),
};

/** Names of the shapes that texts come in. */
export const SHAPE_NAMES: readonly string[] = Object.keys(SHAPES);

/** Files of a shape, a hundred megabytes at most, until they hold so many bytes. */
export function filesOf(shape: string, wantedBytes: number): readonly ShapedFile[] {
  const fileOf = SHAPES[shape];
  if (fileOf === undefined) throw new Error(`No shape "${shape}"; there are: ${SHAPE_NAMES.join('; ')}.`);
  const files: ShapedFile[] = [];
  for (let bytes = 0; bytes < Math.min(wantedBytes, 1e8); ) {
    const file = fileOf(files.length);
    files.push(file);
    bytes += file.bytes.length;
  }
  return files;
}
