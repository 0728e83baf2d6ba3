import { type Chance, chanceOf } from './chance.ts';
import type { PageLine, Story } from './made-up-story.ts';
import { CITIES, callOf, headlineOf, inTitleCase, labelOf, nameOf, sectionOf, sentenceOf } from './made-up-words.ts';

/** Makes the lines of a part of a page anew for each story; what the site prints is the same each time. */
type Part = (chance: Chance, story: Story) => readonly string[];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];

/** A site's pages: what stands above and below its stories, and between their paragraphs. */
export interface Layout {
  readonly file: (stories: readonly Story[], seed: number) => readonly PageLine[];
}

/** Every seed gives another site. */
export function layoutOf(seed: number): Layout {
  const site = chanceOf(seed);
  const top = partsOf(site, 0, 3, [menu, notice, trail, button, dateAbove]);
  const head = partsOf(site, site.is(0.15) ? 0 : 1, 5, [
    byline,
    stamp,
    section,
    counts,
    button,
    writer,
    fields,
    summaryLine,
    label,
    framed,
  ]);
  const inline = partsOf(site, 0, 3, [labelledLink, box, notice, button, links, linkAlone, loudLink, framed]);
  const tail = partsOf(site, 0, 8, [
    links,
    links,
    teasers,
    tags,
    notice,
    box,
    menu,
    button,
    stampedLinks,
    numberedLinks,
    counts,
    writer,
    talk,
    framed,
    framed,
  ]);
  const foot = partsOf(site, 0, 2, [menu, notice, box]);
  const mark = site.is(0.12) ? `${site.pick(['Title', 'HEADLINE', 'Subject', 'title'])}: ` : '';
  const [paragraphGap, pageGap, storyGap] = [
    site.pick([1, 1, 1, 1, 2, 0]),
    site.pick([0, 0, 1, 1]),
    site.pick([1, 2, 2, 3, 4]),
  ];
  const hasCaption = site.is(0.4);
  const isInCapitals = site.is(0.08);
  const inlineShare = site.pick([0.4, 0.8, 1]);
  const isTrafilatura = site.is(0.25);
  const gapOfPage = isTrafilatura ? paragraphGap : pageGap;
  return {
    file: (stories, fileSeed) => {
      const chance = chanceOf(fileSeed);
      const lines: PageLine[] = [];
      const addPage = (texts: readonly string[], first: number) => {
        for (const [at, text] of texts.entries()) lines.push({ text, is: 'page', gap: at === 0 ? first : gapOfPage });
      };
      for (const [at, story] of stories.entries()) {
        let gap = at === 0 ? 0 : Math.max(storyGap, paragraphGap);
        for (const part of top) {
          addPage(part(chance, story), gap);
          gap = 1;
        }
        lines.push({ text: mark + (isInCapitals ? story.title.toUpperCase() : story.title), is: 'title', gap });
        for (const [place, part] of head.entries()) {
          addPage(part(chance, story), place === 0 ? headGapOf(seed) : gapOfPage);
          if (hasCaption && place === 0)
            lines.push({
              text: `A ${story.title.split(' ')[1] ?? 'boat'} in ${chance.pick(CITIES)}, March 3, 2023. (AP Photo/${nameOf(chance)})`,
              is: 'caption',
              gap: 1,
            });
        }
        addBody(lines, story, chance, paragraphGap, inline, inlineShare, gapOfPage);
        for (const [place, part] of tail.entries()) addPage(part(chance, story), place === 0 ? 1 : gapOfPage);
      }
      for (const part of foot) addPage(part(chance, stories[0] as Story), 1);
      return lines;
    },
  };
}

const headGapOf = (seed: number): number => (seed % 3 === 0 ? 1 : 0);

function addBody(
  lines: PageLine[],
  { blocks }: Story,
  chance: Chance,
  gap: number,
  inline: readonly Part[],
  share: number,
  pageGap: number,
): void {
  const places = new Map(
    inline.filter(() => chance.is(share)).map((part) => [chance.whole(1, Math.max(1, blocks.length - 1)), part]),
  );
  for (const [at, block] of blocks.entries()) {
    const part = places.get(at);
    if (part !== undefined)
      for (const [place, text] of part(chance, { title: '', blocks: [] }).entries())
        lines.push({ text, is: 'page', gap: place === 0 ? gap : pageGap });
    for (const [place, { text, is }] of block.entries())
      lines.push({ text, is, gap: place > 0 ? 0 : at === 0 ? 1 : gap });
  }
}

type Make = (site: Chance) => Part;

function partsOf(site: Chance, from: number, to: number, makers: readonly Make[]): readonly Part[] {
  return site.some(site.whole(from, Math.min(to, makers.length)), makers).map((make) => make(site));
}

const repeat = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
const dayOf = (chance: Chance) => `${chance.pick(MONTHS)} ${chance.whole(1, 28)}, ${chance.whole(2019, 2025)}`;
const linkOf = (chance: Chance, isTitle: boolean) => (isTitle ? inTitleCase(headlineOf(chance)) : headlineOf(chance));

const menu: Make = (site) => {
  const items = repeat(site.whole(2, 9), () => sectionOf(site));
  const mark = site.pick(['', '', '• ', '* ']);
  return () => items.map((item) => mark + item);
};
const trail: Make = (site) => {
  const [name, mark] = [sectionOf(site), site.pick([' > ', ' / ', ' » '])];
  return (chance) => [`${name}${mark}${sectionOf(chance)}`];
};
const notice: Make = (site) => {
  const text = callOf(site);
  return () => [text];
};
const button: Make = (site) => {
  const texts = repeat(site.whole(1, 3), () => labelOf(site));
  return () => texts;
};
const box: Make = (site) => {
  const texts = [labelOf(site), ...repeat(site.whole(1, 3), () => callOf(site))];
  return () => texts;
};
const label: Make = (site) => {
  const text = `${labelOf(site)}:`;
  return (chance) => [`${text} ${sectionOf(chance)}`];
};
const section: Make = () => (chance) => [sectionOf(chance)];
const dateAbove: Make = (site) => {
  const name = `${sectionOf(site)} ${sectionOf(site)}`;
  return (chance) => [name, dayOf(chance)];
};
const byline: Make = (site) => {
  const [before, after] = [
    site.pick(['By ', 'by ', 'Text: ', 'Words by ', '']),
    site.pick(['', '', `, ${labelOf(site)}`, ` | ${labelOf(site)}`]),
  ];
  return (chance) => [`${before}${nameOf(chance)}${after}`];
};
const writer: Make = (site) => {
  const role = `${sectionOf(site)} ${site.pick(['Correspondent', 'desk', 'reporter', 'Team'])}`;
  const about = site.is(0.4)
    ? `${site.pick(['has followed', 'writes about', 'looks after'])} ${sectionOf(site)} for us from`
    : undefined;
  return (chance) => {
    const name = nameOf(chance);
    return about === undefined ? [name, role] : [name, `${name} ${about} ${chance.pick(CITIES)}.`];
  };
};
const stamp: Make = (site) => {
  const before = site.pick(['', 'Published ', 'Updated: ', 'Posted on ', 'On air ']);
  const after = site.pick(['', ' 10:31 AM', ` | ${sectionOf(site)}`, ' 18:05 GMT']);
  return (chance) => [`${before}${dayOf(chance)}${after}`];
};
const counts: Make = (site) => {
  const names = repeat(site.whole(1, 3), () => sectionOf(site));
  const isBare = site.is(0.4);
  return (chance) =>
    names.flatMap((name) =>
      isBare ? [name, String(chance.whole(0, 400))] : [`${chance.whole(0, 400)} ${name.toLowerCase()}`],
    );
};
const fields: Make = (site) => {
  const names = repeat(site.whole(2, 5), () =>
    site.pick([sectionOf(site), sectionOf(site).toLowerCase(), `x_${sectionOf(site).split(' ')[0]?.toLowerCase()}`]),
  );
  return (chance) =>
    names.map(
      (name) =>
        `${name}: ${chance.pick([sectionOf(chance), String(chance.whole(1, 90_000)), headlineOf(chance), nameOf(chance)])}`,
    );
};
const summaryLine: Make = (site) => {
  const mark = site.pick(['• ', '', '- ']);
  return (chance) => repeat(chance.whole(1, 2), () => mark + headlineOf(chance));
};
const labelledLink: Make = (site) => {
  const before = `${labelOf(site)}${site.pick([': ', ' | ', ': '])}`;
  const isTitle = site.is(0.4);
  return (chance) => [before + linkOf(chance, isTitle)];
};
/** "The post … appeared first on …": other words between the same. */
const framed: Make = (site) => {
  const [before, after] = [
    site.pick(['The report', 'This piece', 'Our page', 'You read']),
    `${site.pick(['came first', 'is kept', 'was made', 'belongs'])} ${site.pick(['at', 'by', 'in'])} ${sectionOf(site)} ${sectionOf(site)}${site.pick(['', '.'])}`,
  ];
  const isName = site.is(0.4);
  return (chance) => [isName ? `${nameOf(chance)} ${deskOf(after)}` : `${before} ${headlineOf(chance)} ${after}`];
};
const deskOf = (after: string): string => `has a desk where ${after}`;
const loudLink: Make = () => (chance) => [headlineOf(chance).toUpperCase()];
const linkAlone: Make = (site) => {
  const isTitle = site.is(0.4);
  const text = labelOf(site);
  return (chance) => [text, linkOf(chance, isTitle)];
};
const links: Make = (site) => {
  const [text, isTitle, count, mark] = [
    labelOf(site),
    site.is(0.4),
    site.whole(2, 5),
    site.pick(['', '', '', '• ', '- ', '* ']),
  ];
  return (chance) => [text, ...repeat(count, () => mark + linkOf(chance, isTitle))];
};
const numberedLinks: Make = (site) => {
  const [text, count] = [labelOf(site), site.whole(3, 5)];
  return (chance) => [text, ...Array.from({ length: count }, (_, at) => [`${at + 1}`, headlineOf(chance)]).flat()];
};
const stampedLinks: Make = (site) => {
  const [text, count, unit] = [labelOf(site), site.whole(2, 4), site.pick(['hours ago', 'min', 'h', 'March 2024'])];
  return (chance) => [text, ...repeat(count, () => [headlineOf(chance), `${chance.whole(1, 23)} ${unit}`]).flat()];
};
const teasers: Make = (site) => {
  const [text, count, isNamed, name] = [labelOf(site), site.whole(1, 3), site.is(0.5), sectionOf(site)];
  return (chance) => [
    text,
    ...repeat(count, () => [...(isNamed ? [name] : []), headlineOf(chance), sentenceOf(chance)]).flat(),
  ];
};
const talk: Make = (site) => {
  const text = labelOf(site);
  return (chance) => [
    text,
    ...repeat(chance.whole(1, 3), () => [
      nameOf(chance),
      sentenceOf(chance).split(',')[0] ?? '',
      `${chance.whole(0, 40)}`,
    ]).flat(),
  ];
};
const tags: Make = (site) => {
  const text = labelOf(site);
  return (chance) => [text, ...repeat(chance.whole(1, 5), () => sectionOf(chance))];
};
