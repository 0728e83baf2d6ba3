import type { CountryCode } from '../article/article.ts';

/**
 * States, provinces and counties that a town's name is followed by ("Moscow, Idaho"; "London, Ont."; "Boston, Lincolnshire"), by country.
 * The long names of US states are places of the US by themselves too. Abbreviations mean a state only after "Town,".
 * Sources: AP stylebook "state names", USPS and Canada Post codes, ONS list of ceremonial counties (October 2026).
 */
export const US_STATES: readonly string[] =
  'Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming'.split(
    ';',
  );

const US_SHORT =
  'Queens;Brooklyn;Manhattan;Georgia;Washington;Ala;Ariz;Ark;Calif;Colo;Conn;Del;Fla;Ga;Ill;Ind;Kan;Kans;Ky;La;Md;Mass;Mich;Minn;Miss;Mo;Mont;Neb;Nev;N.H.;N.J.;N.M.;N.Y.;N.C.;N.D.;Okla;Ore;Pa;Penn;R.I.;S.C.;S.D.;Tenn;Tex;Vt;Va;Wash;W.Va.;W.Va;Wis;Wyo;AL;AK;AZ;AR;CA;CO;CT;DE;FL;GA;HI;ID;IL;IA;KS;KY;LA;ME;MD;MA;MI;MN;MS;MO;MT;NE;NV;NH;NJ;NM;NY;NC;ND;OH;OK;PA;RI;SC;SD;TN;TX;UT;VT;VA;WA;WV;WI;WY;ALA;ARIZ;ARK;CALIF;COLO;CONN;FLA;ILL;KAN;KY;MASS;MICH;MINN;MO;NEB;NEV;OKLA;ORE;PA;TENN;TEX;VA;VT;WASH;WIS;WYO';
const CA_REGIONS =
  'Ontario;Ont;Quebec;Québec;Que;Alberta;Alta;British Columbia;B.C.;BC;Manitoba;Man;Saskatchewan;Sask;Nova Scotia;N.S.;New Brunswick;N.B.;Newfoundland;Nfld;Prince Edward Island;P.E.I.;ON;AB;NS;QC;PEI;Yukon;Nunavut';
const AU_REGIONS =
  'New South Wales;NSW;N.S.W.;Queensland;Qld;Victoria;Vic;Tasmania;Tas;South Australia;Western Australia;Northern Territory';
const GB_REGIONS =
  'England;Scotland;Wales;Northern Ireland;Avon;Bedfordshire;Berkshire;Buckinghamshire;Cambridgeshire;Cheshire;Cornwall;Cumbria;Derbyshire;Devon;Dorset;Durham;County Durham;Essex;Gloucestershire;Hampshire;Herefordshire;Hertfordshire;Kent;Lancashire;Leicestershire;Lincolnshire;Merseyside;Middlesex;Norfolk;Northamptonshire;Northumberland;Nottinghamshire;Oxfordshire;Shropshire;Somerset;Staffordshire;Suffolk;Surrey;Sussex;East Sussex;West Sussex;Tyne and Wear;Warwickshire;West Midlands;Wiltshire;Worcestershire;North Yorkshire;South Yorkshire;West Yorkshire;Yorkshire;East Yorkshire;County Antrim;County Down;Fife;Aberdeenshire;Ayrshire;Lanarkshire;Gwent;Dyfed;Gwynedd;Powys';

/** Region → country. Abbreviations stand without their point. */
export const REGIONS: ReadonlyMap<string, CountryCode> = new Map(
  [
    ['GB', GB_REGIONS.split(';')] as const,
    ['AU', AU_REGIONS.split(';')] as const,
    ['CA', CA_REGIONS.split(';')] as const,
    ['US', [...US_STATES, ...US_STATES.map((state) => state.toUpperCase()), ...US_SHORT.split(';')]] as const,
  ].flatMap(([code, names]) => names.map((name) => [name, code as CountryCode] as const)),
);
