const NUMBER = new Intl.NumberFormat('en');

/** "1 article", "2,300 articles". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${NUMBER.format(number)} ${number === 1 ? singular : plural}`;
}
