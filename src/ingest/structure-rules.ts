import { FURNITURE_RULES } from './furniture-rules.ts';

/** A rule that goes by where a line stands, not by its words. Counted in the report under its name. */
export interface StructureRule {
  readonly name: string;
  readonly why: string;
  /** A page, and the lines of it that go; the tests hold the rule against it. */
  readonly example: { readonly page: string; readonly removes: readonly string[] };
  /** A page like it, and lines of it that are the story's. */
  readonly counterExample: { readonly page: string; readonly keeps: readonly string[] };
}

const LEAD = 'The ferry line across the bay opened again on Monday after ten years, with two boats and a new pier.';
const SECOND = 'Tickets cost two euros, and children ride free until the end of the summer, the operator said.';
const THIRD = 'The old pier will be kept as a museum of the crossing, and its lamp will be lit again at night.';

export const REPEATED_RULE = 'repeated-across-stories';

const PLACES = [
  ['Ferry', 'Oslo', 'Rail union rejects late offer', 'Mill owners ask for a quiet winter'],
  ['Tram', 'Riga', 'Why the grain is late', 'Bakers Win a Case Over the Old Bridge'],
  ['Cable', 'Lima', 'Court opens records of the flood', 'Teachers leave school for a third time'],
  ['Bus', 'Accra', 'Island market sells its last boat', 'Police count missing cranes'],
] as const;

/** Lines that no rule of words or structure knows, judged by all that is known of their place. */
export const PLACE_RULE: StructureRule = {
  name: 'page-by-place',
  why: 'Lines that stand, repeat and are built like lines of a page, as trees have learned from made-up pages.',
  example: {
    page: PLACES.map(
      ([thing, place, link, other]) =>
        `${thing} Line Opens Again in ${place}\nBy Dana Reyes\nMarch 3, 2024\n\n${LEAD.replace('bay', place)}\n\n${SECOND.replace('summer', place)}\n\n${THIRD.replace('night', place)}\n\nHarbour Picks\n${link}\n${other}\nThe Bay Shelf\nCranes\nGulls\nTurn the page with a friend of the bay`,
    ).join('\n\n\n\n'),
    removes: [...PLACES.flatMap(([, , ...links]) => links), 'Turn the page with a friend of the bay'],
  },
  counterExample: {
    page: `Ferry Line Opens Again\nBy Dana Reyes\nMarch 3, 2024\n\n${LEAD}\n\nHarbour Plan Delayed\n\n${SECOND}\n\nThe sailings:\n\n- Monday to Friday\n- Sunday\n\nQ: Why now?\nA: No reason.\n\n“Nobody asked us.”\n\n20\n\n${THIRD}`,
    keeps: [
      'Harbour Plan Delayed',
      '- Monday to Friday',
      '- Sunday',
      'Q: Why now?',
      'A: No reason.',
      '“Nobody asked us.”',
      '20',
    ],
  },
};

/** What the report counts besides the rules of furniture-rules.ts. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  PLACE_RULE,
  {
    name: 'menu',
    why: 'Sections and other labels of the page above the title.',
    example: {
      page: `World\nPolitics\nSport\nFerry Line Opens Again\nBy Dana Reyes\n\n${LEAD}`,
      removes: ['Politics', 'Sport'],
    },
    counterExample: { page: `Ferry Line Opens Again\n\n${LEAD}\n\nWhat it costs\n\n${SECOND}`, keeps: [LEAD, SECOND] },
  },
  {
    name: 'repeated-title',
    why: 'The title once more, below the buttons and captions of the page.',
    example: {
      page: `Ferry Line Opens Again\nShare\n\nFerry Line Opens Again\n\n${LEAD}`,
      removes: ['Ferry Line Opens Again'],
    },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nFerry line opens again.\n\n${SECOND}`,
      keeps: ['Ferry line opens again.'],
    },
  },
  {
    name: 'repeated-caption',
    why: 'A caption said before: it is kept once, as a caption.',
    example: {
      page: `Ferry Line Opens Again\n\nA ferry at the pier. (AP Photo/Dana Reyes)\nA ferry at the pier. (AP Photo/Dana Reyes)\n\n${LEAD}`,
      removes: ['A ferry at the pier. (AP Photo/Dana Reyes)'],
    },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nNobody was hurt.\n\n${SECOND}\n\nNobody was hurt.`,
      keeps: ['Nobody was hurt.'],
    },
  },
  {
    name: 'widget',
    why: 'Labels of a letter or two and numbers that buttons leave in the head of a page.',
    example: { page: `Ferry Line Opens Again\nTT\n20\n\nFerry Line Opens Again\n\n${LEAD}`, removes: ['TT', '20'] },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nThe captain wrote one number on the wall:\n\n20\n\n${SECOND}`,
      keeps: ['20'],
    },
  },
  {
    name: 'byline',
    why: 'Who wrote, and from where; it becomes the author, place and agency.',
    example: { page: `Ferry Line Opens Again\nBy Dana Reyes\n\n${LEAD}`, removes: ['By Dana Reyes'] },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nBy night the pier is dark.\n\n${SECOND}`,
      keeps: ['By night the pier is dark.'],
    },
  },
  {
    name: 'time-stamp',
    why: 'When the page was published or changed; it becomes the date.',
    example: {
      page: `Ferry Line Opens Again\nUpdated March 3, 2024 5:51 PM\n\n${LEAD}`,
      removes: ['Updated March 3, 2024 5:51 PM'],
    },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nThe last ferry sailed on March 3, 2014.\n\n${SECOND}`,
      keeps: ['The last ferry sailed on March 3, 2014.'],
    },
  },
  {
    name: 'head-label',
    why: 'Names of writers, offices and sections between the title and the date or byline.',
    example: { page: `Ferry Line Opens Again\nCoast and Bay\nMarch 3, 2024\n\n${LEAD}`, removes: ['Coast and Bay'] },
    counterExample: {
      page: `Ferry Line Opens Again\n\nThe tide does not ask\nwhose boat it lifts,\nwhose lamp goes out.\n\n${LEAD}`,
      keeps: ['The tide does not ask', 'whose boat it lifts,', 'whose lamp goes out.'],
    },
  },
  {
    name: 'box',
    why: 'Short lines between two lines of furniture with no paragraph between.',
    example: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nSign up for our newsletter\nEverything about boats\nEnter your email address\n\n${SECOND}`,
      removes: ['Everything about boats'],
    },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nAdvertisement\n\nShe waved.\n\nAdvertisement\n\n${SECOND}`,
      keeps: ['She waved.'],
    },
  },
  {
    name: 'page-tail',
    why: 'Headlines, topics and names below the last paragraph of a story, where the end of the page has begun.',
    example: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\n${SECOND}\n\n© 2024 The Example. All rights reserved.\nHarbour Plan Delayed`,
      removes: ['Harbour Plan Delayed'],
    },
    counterExample: {
      page: `Ferry Line Opens Again\n\n${LEAD}\n\nSailings:\n\n- Monday to Friday\n- Sunday`,
      keeps: ['- Monday to Friday', '- Sunday'],
    },
  },
  {
    name: REPEATED_RULE,
    why: 'Labels that stand in three or more stories of the collection beside other furniture: the site prints them.',
    example: {
      page: [LEAD, SECOND, THIRD]
        .map(
          (text, at) =>
            `Ferry Line ${['Opens', 'Grows', 'Closes'][at]} Again\nCoast and Bay\nMarch ${at + 1}, 2024\n\n${text}`,
        )
        .join('\n\n\n\n'),
      removes: ['Coast and Bay'],
    },
    counterExample: {
      page: [LEAD, SECOND, THIRD]
        .map(
          (text, at) =>
            `Ferry Line ${['Opens', 'Grows', 'Closes'][at]} Again\n\n${text}\n\nQ: Why now?\n\n${text} Again.`,
        )
        .join('\n\n\n\n'),
      keeps: ['Q: Why now?'],
    },
  },
];

const WHYS: ReadonlyMap<string, string> = new Map(
  [...FURNITURE_RULES, ...STRUCTURE_RULES].map(({ name, why }) => [name, why] as const),
);

/** Why a rule takes lines off, in a sentence; for the report. */
export function whyOf(rule: string): string {
  return WHYS.get(rule) ?? '';
}
