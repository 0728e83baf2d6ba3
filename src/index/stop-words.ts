/**
 * Words that stand in nearly every story and choose none. Folded, without apostrophes ("dont"), as `analyze` gives them.
 * "us" is missing on purpose: in news it is a country far more often than a pronoun.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are arent as at be because been before being below between both but by ' +
    'can cant could couldnt did didnt do does doesnt doing dont down during each few for from further get gets got had hadnt has hasnt have havent having he hed her here heres hers ' +
    'herself hes him himself his how i id if ill im in into is isnt it its itself ive just lets me more most my myself no nor not now of off on once only or other ' +
    'our ours ourselves out over own please said same say says she shes should shouldnt so some such tell than that thats the their theirs them themselves then there theres these they ' +
    'theyd theyll theyre theyve this those through to too under until up upon very was wasnt we were werent weve what whats when whens where wheres which while who whos ' +
    'whom whose why whys will with without wont would wouldnt you youd youll your youre yours yourself yourselves youve'
  ).split(' '),
);
