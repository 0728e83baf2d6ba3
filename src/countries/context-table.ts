import { US_STATES } from './region-table.ts';

/** Words of a page that is about the US state of Georgia, and of one that is about the country. */
export const GEORGIA_STATE_WORDS: ReadonlySet<string> = new Set(
  'Atlanta Savannah Augusta Macon Marietta Decatur Alpharetta Valdosta Gwinnett Fulton DeKalb Cobb Bibb Peachtree Bulldogs Kemp Abrams Raffensperger Warnock Ossoff Perdue Loeffler Willis Gov Governor Sen Rep Republican Republicans Democrat Democrats GOP Senate Statehouse Legislature governor gubernatorial county counties County sheriff Sheriff deputies troopers Trump Biden Obama Clemson Auburn Carolina Carolinas Dixie Confederate SEC NCAA quarterback touchdown Bureau Coastal peach peaches Interstate Braves Falcons FBI statewide'.split(
    ' ',
  ),
);

export const GEORGIA_COUNTRY_WORDS: ReadonlySet<string> = new Set(
  'Tbilisi Batumi Kutaisi Gori Poti Rustavi Zugdidi Sadakhlo Ossetia Ossetian Abkhazia Abkhazian Abkhaz Adjara Saakashvili Shevardnadze Ivanishvili Margvelashvili Zurabishvili Gharibashvili Kobakhidze Kavelashvili Caucasus Caucasian Soviet Moscow Kremlin Yerevan Baku Chechnya Chechen Putin Medvedev NATO EU Brussels Orthodox lari parliament Parliament parliamentary'.split(
    ' ',
  ),
);

const TRIBAL_WORDS =
  'tribe tribes tribal Tribal Tribe Cherokee Navajo Sioux Lakota Apache Choctaw Chickasaw Ojibwe Pueblo Seminole Mohawk Hopi powwow teepee';

/** A page with one of these words means something else by the name, unless it names the country in other words too. */
export const OTHER_SENSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Turkey: 'turkey turkeys Turkeys Thanksgiving Butterball gobbler gobblers poultry stuffing giblets',
    Iceland: 'supermarket supermarkets Aldi Lidl Tesco Asda Morrisons Sainsbury Waitrose',
    Irish: 'Notre touchdown quarterback',
    Indian: TRIBAL_WORDS,
    Indians: `${TRIBAL_WORDS} Cleveland inning innings pitcher homer`,
    Jordan: 'Bulls NBA Nike sneaker sneakers Hornets Wizards',
  }).map(([form, words]) => [form, new Set(words.split(' '))]),
);

/** Forms that mean their country only on a page that names it in other words too. */
export const NEEDS_SUPPORT: ReadonlySet<string> = new Set([
  'Basseterre',
  'George Town',
  'Georgetown',
  'Gustavia',
  'Hamilton',
  'Jamestown',
  'Jersey',
  'Kingston',
  'Kingstown',
  'Male',
  'Marigot',
  'Nassau',
  'Natal',
  'Plymouth',
  'Roseau',
  'Saint Helena',
  'Saint Helier',
  "Saint John's",
  'Saint Martin',
  'Saint Vincent',
  'Saint-Denis',
  'San Juan',
  "St. George's",
  'St. Barts',
  'St Barts',
  'St. Helena',
  'St Helena',
  'St. Peter Port',
  'St. Vincent',
  'St Vincent',
  'Stanley',
  'Sucre',
  'Victoria',
  'Rio',
  'Java',
  'Porto',
  'Trinidad',
  'Beira',
  'Wellington',
  'Perth',
  'Santiago',
  'Portsmouth',
  'Brittany',
  'Devon',
  'Edmonton',
  'Manchester',
  'St. Paul',
  'Long Beach',
]);

/**
 * Countries, capitals and cities whose name is also a town's in North America, Britain or Australia. Before ", State" they are that
 * town; a local page that names the country in no other word means the town throughout.
 * From the GNIS list of populated places (US Geological Survey) and Canada's CGNDB, by hand.
 */
export const NAMESAKES: ReadonlySet<string> = new Set(
  'Aberdeen;Adelaide;Alexandria;Amsterdam;Angola;Antwerp;Armenia;Athens;Athlone;Baghdad;Bagdad;Barcelona;Basel;Beirut;Belfast;Belgium;Belgrade;Bergen;Berlin;Bern;Berne;Bethlehem;Bogota;Bolivia;Bologna;Bombay;Bordeaux;Boston;Brazil;Bremen;Bristol;Brisbane;Brussels;Burgundy;Cadiz;Cairo;Calais;Calcutta;Canton;Cardiff;Carthage;Catania;Chile;China;Christiansborg;Cologne;Colombia;Copenhagen;Corfu;Crete;Cuba;Cuzco;Cyprus;Damascus;Delhi;Denmark;Dover;Dresden;Dublin;Dundee;Durban;Durham;Edinburgh;Edmonton;Egypt;England;Essex;Florence;France;Frankfurt;Frankfort;Galway;Geneva;Genoa;Germany;Ghent;Glasgow;Gothenburg;Greece;Greenland;Grenada;Hamburg;Hamilton;Hanover;Havana;Hebron;Helsinki;Herat;Holland;India;Iran;Ireland;Israel;Italy;Jamaica;Japan;Java;Jericho;Jerusalem;Jordan;Kent;Kiev;Kingston;Krakow;Lancaster;Lebanon;Leeds;Leipzig;Liberia;Liberty;Lima;Lisbon;Liverpool;London;Lucerne;Lyon;Lyons;Macedonia;Madras;Madrid;Malaga;Malta;Manchester;Manila;Marseilles;Marseille;Mecca;Medina;Melbourne;Mexico;Milan;Monaco;Mongolia;Montevideo;Montreal;Morocco;Moscow;Munich;Naples;Nazareth;Netherlands;Newcastle;Norfolk;Normandy;Norway;Nottingham;Odessa;Oran;Orleans;Oslo;Ottawa;Oxford;Palermo;Palestine;Palmyra;Panama;Panama City;Paris;Parma;Perth;Peru;Petersburg;Poland;Portugal;Potsdam;Prague;Quebec;Quito;Riga;Rochester;Rome;Rotterdam;Russia;Saint Petersburg;St. Petersburg;St Petersburg;Salem;Samaria;San Jose;San Juan;San Salvador;Santa Cruz;Santiago;Scotland;Seville;Shanghai;Sheffield;Smyrna;Spain;Sparta;Stockholm;Strasbourg;Stuttgart;Surrey;Sussex;Sweden;Switzerland;Sydney;Syracuse;Tokyo;Toledo;Toronto;Trenton;Trieste;Trinidad;Tripoli;Troy;Tunis;Turin;Turkey;Ulster;Utrecht;Valencia;Valparaiso;Vancouver;Venice;Verona;Versailles;Victoria;Vienna;Wales;Warsaw;Waterloo;Wellington;Westminster;Winnipeg;York;Yorkshire;Zurich;Limerick;Somerset;Suffolk;Cambridge;Devon;Dorset;Casablanca;Chernobyl;Kyoto'.split(
    ';',
  ),
);

/** Words of a local page of a North American paper: its offices, schools and streets. */
export const LOCAL_WORDS: ReadonlySet<string> = new Set(
  'County Township Twp Sheriff sheriff deputies Deputies Deputy ISD Elementary Commissioners commissioners commissioner Commissioner Funeral Kiwanis Rotary Fairgrounds Councilman Councilwoman VFW FFA Trooper troopers Troopers Parish Baptist Methodist Lutheran Nazarene subdivision Ave Ave. Rd Blvd Coroner coroner arraigned arraignment Seniors Varsity varsity alderman Alderman aldermen Interstate superintendent Superintendent Legislature grader graders sophomore freshman downtown'.split(
    ' ',
  ),
);

/** What follows the name of a town but hardly that of a country, which has an adjective: Dublin City Council, a Lebanon woman. */
export const TOWN_OFFICES: ReadonlySet<string> = new Set(
  'Police Fire City High Middle Elementary Junior Independent ISD Community Municipal Township Area Public Rotary Kiwanis Lions Fairgrounds police firefighters elementary schools students man woman men women teen teenager boy girl couple resident residents native area'.split(
    ' ',
  ),
);

/** Every word that some rule looks for anywhere on the page. */
export const CLUES: ReadonlySet<string> = new Set([
  ...GEORGIA_STATE_WORDS,
  ...GEORGIA_COUNTRY_WORDS,
  ...LOCAL_WORDS,
  ...US_STATES,
  ...[...OTHER_SENSES.values()].flatMap((words) => [...words]),
  'Ontario',
]);
