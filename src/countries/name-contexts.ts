/** Countries' and capitals' names that people are given too, and that therefore need a look at the next word. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  'Jordan Chad Israel Kenya India Georgia Cuba Ireland Paris London Sydney China Malta Cyprus Vienna Florence Lourdes Holland Asia Brittany Dakota Austin Carolina Virginia Montana Finn Dane Scot Madison Savannah Milan Roma Verona Adelaide Victoria Catalonia Havana Lima Odessa Troy Samara Regina Roman Germain Chelsea Francis German Guinea Ghana Chad Tonga Romania Wales Britain Francia Persia Zaire Cairo Rio Zanzibar Nairobi Dublin Memphis Phoenix'.split(
    ' ',
  ),
);

/** Names that are also surnames: after a first name or a title they are people. */
export const SURNAMES: ReadonlySet<string> = new Set(
  'Jordan Israel Ireland England France Holland Poland Wales Scotland Britain Germany Spain Portugal Denmark Norway Sweden Brazil Chad Cuba Georgia Washington London Paris Berlin Rome Vienna Lima Wellington Kingston Victoria French English German Welsh Scott Irish Dane Swede Pole Finn Scot Turk Ghani Mali Niger Romani Roman Turkey Tripoli Moscow Dallas Houston Austin Hamilton Nassau Stanley Montana Delhi Havana Madrid Indiana Tennessee Virginia Malta Cyprus'.split(
    ' ',
  ),
);

export const TITLES: ReadonlySet<string> = new Set(
  'Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Sgt Sergeant Capt Captain Lt Lieutenant Col Colonel Maj Major Gen Officer Detective Deputy Judge Justice Rev Reverend Father Sister Brother Coach Sen Rep Gov Mayor Sheriff Councilman Councilwoman Commissioner Rabbi Imam Sheikh'.split(
    ' ',
  ),
);

/** Common first names of the English-speaking press (US Social Security and UK ONS lists of the last century, the most frequent). */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  'James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Ethan Walter Noah Jeremy Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy Bruce Gabriel Joe Logan Albert Willie Alan Eugene Vincent Philip Bobby Johnny Bradley Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Dorothy Rebecca Sharon Laura Cynthia Amy Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Ann Kathryn Abigail Sophia Frances Jean Alice Judy Isabella Julia Grace Amber Denise Danielle Marilyn Beverly Charlotte Natalie Theresa Diana Brittany Doris Kayla Alexis Lori Marie Jim Tom Bill Bob Mike Dave Steve Chris Dan Matt Tony Don Ken Ron Tim Jeff Nick Greg Sam Ben Pete Ed Fred Ted Ray Rick Rob Doug Phil Kate Katie Kathy Jenny Liz Beth Sue Pat Deb Barb Peggy Vernon Hamilton Gordon Simon Ian Colin Nigel Graham Stuart Neil Craig Derek Trevor Clive Dawn Tracy Denzel Booker Merlin Agnieszka DeAndre Shaun Marcus Lamar Omar Malik Tyrone Eddie Freddie Charlie Harry Oliver Oscar Leo Max Lucas Liam Mason Elijah Levi Isaac Caleb Owen Wyatt Carter Luke Gavin Cameron Evan Connor Hunter Chase Cody Blake Trent Brett Brad Chad Todd Wade Glenn Dale Dean Wayne Clay Troy Lance Neal Kurt Karl Hans Otto'.split(
    ' ',
  ),
);

/** Capitalised words that follow a country's name without making it a person's: offices, bodies, features of the land. */
export const NOT_SURNAMES: ReadonlySet<string> = new Set(
  'Valley River Basin Delta Lake Sea Gulf Border Airport Airlines Airways Air Army Navy Police Forces Force Defense Defence Security Intelligence Ministry Minister Ministers Prime President Presidential Vice Foreign Parliament Government Embassy Ambassador Consulate Central National Bank Supreme Court Electric Electricity Power Energy Oil Gas Petroleum Mining Airports Ports Railways Railway Telecom Radio Television TV News Times Today Post Herald Tribune Daily Press Football Cricket Rugby Olympic Open Cup Premier League Team FC United University College Institute Museum Antiquities Medical Hospital Red Cross Chamber Board Council Commission Committee Authority Agency Association Federation Union Party Front Movement Democratic Republican Congress Office Bureau Service Services Company Corporation Corp Inc Ltd Group Holdings Exchange Stock Treasury Reserve Development Investment Trade Export Import Food Water Land Lands House Week Day Summit Conference Talks Deal Pact Accord Treaty War Crisis Desk Correspondent Project Program Programme Fund Mission Task Strategic Study Studies Policy Affairs Relations Aerospace Aircraft Weapons Military Gaza Palestine Lebanon Syria Egypt Iran Iraq Time Standard General Attorney State Chief Deputy Home Finance Interior Justice Health Education Transport Agriculture Tourism Beiteinu Bonds Philharmonic Ballet Chemicals Discount Shipyards Tobacco Hilton Street Road Avenue County Township High School Park Square Tower Bridge Hotel Beach Island Islands Mountain Mountains Hills Heights Creek Springs City'.split(
    ' ',
  ),
);

/** Words of a page that is about the state of Georgia, and of one that is about the country. */
export const GEORGIA_STATE_WORDS: ReadonlySet<string> = new Set(
  'Atlanta Savannah Augusta Macon Marietta Decatur Alpharetta Gwinnett Fulton DeKalb Cobb Kemp Abrams Raffensperger Warnock Ossoff Alabama Florida Tennessee Carolina Carolinas Arizona Wisconsin Michigan Nevada Pennsylvania Ohio Texas Louisiana Mississippi Kentucky Virginia Republican Republicans Democrat Democrats Democratic Gov Sen Rep Senate GOP Biden Trump county County sheriff Sheriff deputies Peachtree Valdosta Bulldogs Bibb Warner Robins'.split(
    ' ',
  ),
);
export const GEORGIA_COUNTRY_WORDS: ReadonlySet<string> = new Set(
  'Tbilisi Georgian Georgians Ossetia Ossetian Abkhazia Abkhazian Abkhaz Saakashvili Shevardnadze Ivanishvili Margvelashvili Zurabishvili Kutaisi Batumi Gori Poti Rustavi Caucasus Caucasian Armenia Azerbaijan Moldova Ukraine Russia Russian Moscow Kremlin Yerevan Baku Transcaucasian NATO Turkey Chechnya Chechen Putin Medvedev Soviet EU European'.split(
    ' ',
  ),
);
