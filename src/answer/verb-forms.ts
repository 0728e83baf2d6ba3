import { stemOf } from '../index/analyze.ts';

/** Forms of irregular verbs, which a stemmer leaves apart: "see saw seen". A regular form is left out where the stemmer finds it. */
const FORMS =
  'arise arose arisen,awake awoke awoken,bear bore borne,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten,bleed bled,blow blew blown,' +
  'break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,' +
  'dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,' +
  'forbid forbade forbidden,forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,give gave given,go went gone,grow grew grown,hang hung,hear heard,' +
  'hide hid hidden,hold held,keep kept,know knew known,lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,lend lent,lose lost,make made,mean meant,' +
  'meet met,mistake mistook mistaken,overcome overcame,overtake overtook overtaken,overthrow overthrew overthrown,pay paid,prove proven,ride rode ridden,ring rang rung,' +
  'rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,' +
  'sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,speak spoke spoken,speed sped,spend spent,spill spilt,spin spun,spring sprang sprung,stand stood,' +
  'steal stole stolen,stick stuck,sting stung,strike struck,strive strove,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,teach taught,' +
  'tear tore torn,tell told,think thought,throw threw thrown,undergo underwent undergone,understand understood,undertake undertook undertaken,uphold upheld,wake woke woken,' +
  'wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,withhold withheld,withstand withstood,write wrote written,' +
  'child children,foot feet,man men,woman women,tooth teeth,mouse mice,person people,wife wives,life lives,knife knives,leaf leaves,thief thieves';

const OTHERS: ReadonlyMap<string, readonly string[]> = readForms();

/** Stems of the other forms of an irregular word: "saw" and "seen" for "see". */
export function otherForms(stem: string): readonly string[] {
  return OTHERS.get(stem) ?? [];
}

function readForms(): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const group of FORMS.split(',')) {
    const stems = [...new Set(group.split(' ').map(stemOf))];
    for (const stem of stems)
      others.set(stem, [...(others.get(stem) ?? []), ...stems.filter((other) => other !== stem)]);
  }
  return others;
}
