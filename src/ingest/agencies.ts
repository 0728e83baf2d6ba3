/** Agencies by the names that credits, bylines and datelines use, in lower case; the value is how they are shown. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['ap', 'AP'],
  ['associated press', 'AP'],
  ['afp', 'AFP'],
  ['agence france-presse', 'AFP'],
  ['agence france presse', 'AFP'],
  ['reuters', 'Reuters'],
  ['thomson reuters', 'Reuters'],
  ['reuters staff', 'Reuters'],
  ['upi', 'UPI'],
  ['united press international', 'UPI'],
  ['epa', 'EPA'],
  ['epa-efe', 'EPA'],
  ['european pressphoto agency', 'EPA'],
  ['efe', 'EFE'],
  ['dpa', 'dpa'],
  ['deutsche presse-agentur', 'dpa'],
  ['ansa', 'ANSA'],
  ['bloomberg', 'Bloomberg'],
  ['bloomberg news', 'Bloomberg'],
  ['xinhua', 'Xinhua'],
  ['xinhua news agency', 'Xinhua'],
  ['tass', 'TASS'],
  ['itar-tass', 'TASS'],
  ['interfax', 'Interfax'],
  ['ria novosti', 'RIA Novosti'],
  ['kyodo', 'Kyodo'],
  ['kyodo news', 'Kyodo'],
  ['jiji', 'Jiji Press'],
  ['jiji press', 'Jiji Press'],
  ['yonhap', 'Yonhap'],
  ['yonhap news agency', 'Yonhap'],
  ['kcna', 'KCNA'],
  ['cna', 'CNA'],
  ['pti', 'PTI'],
  ['press trust of india', 'PTI'],
  ['ians', 'IANS'],
  ['ani', 'ANI'],
  ['app', 'APP'],
  ['bernama', 'Bernama'],
  ['antara', 'Antara'],
  ['vna', 'VNA'],
  ['anadolu', 'Anadolu'],
  ['anadolu agency', 'Anadolu'],
  ['aa', 'Anadolu'],
  ['sputnik', 'Sputnik'],
  ['spa', 'SPA'],
  ['wam', 'WAM'],
  ['qna', 'QNA'],
  ['kuna', 'KUNA'],
  ['mena', 'MENA'],
  ['irna', 'IRNA'],
  ['sana', 'SANA'],
  ['petra', 'Petra'],
  ['belga', 'Belga'],
  ['anp', 'ANP'],
  ['apa', 'APA'],
  ['pap', 'PAP'],
  ['mti', 'MTI'],
  ['lusa', 'Lusa'],
  ['ntb', 'NTB'],
  ['tt news agency', 'TT'],
  ['ritzau', 'Ritzau'],
  ['stt', 'STT'],
  ['ukrinform', 'Ukrinform'],
  ['cp', 'The Canadian Press'],
  ['canadian press', 'The Canadian Press'],
  ['aap', 'AAP'],
  ['cns', 'CNS'],
  ['nan', 'NAN'],
  ['ips', 'IPS'],
  ['pa', 'PA'],
  ['press association', 'PA'],
  ['pa media', 'PA'],
  ['cnn', 'CNN'],
  ['cnn business', 'CNN'],
  ['business wire', 'Business Wire'],
  ['businesswire', 'Business Wire'],
  ['prnewswire', 'PR Newswire'],
  ['pr newswire', 'PR Newswire'],
  ['globe newswire', 'GlobeNewswire'],
  ['globenewswire', 'GlobeNewswire'],
  ['voa', 'VOA'],
  ['voa news', 'VOA'],
  ['rfe/rl', 'RFE/RL'],
  ['al jazeera', 'Al Jazeera'],
  ['bbc', 'BBC'],
  ['bbc news', 'BBC'],
  ['dw', 'DW'],
  ['asharq al-awsat', 'Asharq Al-Awsat'],
  ['asharq al awsat', 'Asharq Al-Awsat'],
]);

/** Houses that deliver pictures only: never the source of a text. */
const PHOTO_AGENCIES: ReadonlyMap<string, string> = new Map([
  ['getty', 'Getty Images'],
  ['getty images', 'Getty Images'],
  ['shutterstock', 'Shutterstock'],
  ['alamy', 'Alamy'],
  ['alamy stock photo', 'Alamy'],
  ['istock', 'iStock'],
  ['nurphoto', 'NurPhoto'],
  ['zuma', 'ZUMA'],
  ['zuma press', 'ZUMA'],
  ['imago', 'IMAGO'],
  ['picture alliance', 'picture alliance'],
  ['rex', 'Rex'],
  ['rex features', 'Rex'],
  ['unsplash', 'Unsplash'],
  ['ap photo', 'AP'],
]);

/** How the agency of this name is shown; undefined for any other name. */
export function agencyNamed(name: string): string | undefined {
  if (name.length > 40) return undefined;
  return AGENCIES.get(plainName(name));
}

/** The same for the credit of a picture. */
export function photoAgencyNamed(name: string): string | undefined {
  if (name.length > 40) return undefined;
  return AGENCIES.get(plainName(name)) ?? PHOTO_AGENCIES.get(plainName(name));
}

/** True for a house that delivers pictures only. */
export function isPhotoAgency(name: string): boolean {
  return name.length <= 40 && PHOTO_AGENCIES.has(plainName(name));
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replace(/^the /u, '');
}
