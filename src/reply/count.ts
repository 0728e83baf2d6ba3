const NUMBER = new Intl.NumberFormat('en');

/** "1 article", "2,300 articles"; the number alone where the noun stands beside it. */
export function count(number: number, singular?: string, plural = `${singular}s`): string {
  if (singular === undefined) return NUMBER.format(number);
  return `${NUMBER.format(number)} ${number === 1 ? singular : plural}`;
}
