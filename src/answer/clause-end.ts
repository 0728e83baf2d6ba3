/** What ends a clause: a mark, a comma that no name follows (a list goes on), a word that begins another clause. */
const CLAUSE_END =
  /[;:!?]["”’]?(?:\s|$)|(?<!\b\p{L}{1,2})\.["”’]?(?:\s|$)|,\s(?!\p{Lu})|\s[-–—]{1,2}\s|\s(?:after|before|when|while|because|although|but|as|since|until|if|which|who|whose|where|and\s+(?:said|says|ordered|is|was|has|will|would|repeated|called|told))\b/u;

/** How many characters of a text belong to the clause that it begins with. */
export function clauseLength(text: string): number {
  return CLAUSE_END.exec(text)?.index ?? text.length;
}
