/**
 * Words that hold a country's name and mean something else. The longest match wins, so a phrase here hides the names in it.
 * Not here: organisations that are named after their country and act for it (Bank of Japan, Korean Air), dishes of a living kitchen
 * (Greek yogurt, Thai food), and what a rule finds by its last word (X River, X Times, X High School: see `read-places.ts`).
 * Collected by hand from dictionaries' run-on entries and news pages (November 2026). `;` separates.
 */

/** Idioms by adjective or name: `French` + `fries` hides "French fries", "French Fries" and "FRENCH FRIES". */
export const IDIOMS: Readonly<Record<string, string>> = {
  Afghan: 'hound; hounds',
  American:
    'bulldog; bully; cheese; elm; football; football league; robin; alligator; crocodile; cockroach; eel; mink; Indian; Indians; Pie; Idol; Gothic; Psycho; Beauty; Sniper; Hustle; Graffiti; Horror Story; Ninja Warrior; Girl doll; University',
  Belgian: 'waffle; waffles; Malinois; shepherd; endive',
  Bermuda: 'shorts; Triangle; grass; onion; onions; rig',
  Brazil: 'nut; nuts',
  Brazilian: 'waxing; butt lift; butt lifts; jiu-jitsu; jiu jitsu; blowout',
  British: 'thermal unit; thermal units; shorthair; Columbian',
  Brussels: 'sprout; sprouts; griffon',
  Burmese: 'python; pythons; cat; cats',
  Canada: 'goose; geese; thistle; lynx; jay; dry; balsam',
  Canadian: 'bacon; tuxedo; goose; geese; whisky',
  Chile: 'pepper; peppers; con carne; verde; sauce; powder; Relleno; rellenos',
  China: 'cabinet; cabinets; syndrome; doll; shop; plate; plates; clay; Grove; Lake; Basin; Grill',
  Chinese:
    'whispers; checkers; chequers; lantern; lanterns; finger trap; finger traps; cabbage; gooseberry; elm; crested; hamster; Theatre; Democracy',
  Colombian: 'necktie',
  Cuban: 'heel; heels; sandwich; sandwiches; link; pete',
  Czech: 'hedgehog; hedgehogs',
  Danish: 'pastry; pastries; butter cookies',
  Dane: 'gun; guns; County; Cook',
  Dominican:
    'order; friar; friars; nun; nuns; priest; priests; sister; sisters; monk; monks; monastery; convent; University; College; Hospital; brother; brothers; father; fathers; High School; Order; habit; theologian; house of studies',
  Dutch:
    'oven; ovens; door; doors; courage; auction; auctions; uncle; treat; elm; hoe; Harbor; Bros; baby; Reach; bucket; Farms; Country; colonial; disease; rudder',
  Egyptian: 'cotton; goose; geese; Mau; Theatre; fruit bat',
  England: 'Patriots',
  English:
    'muffin; muffins; breakfast; bulldog; bulldogs; setter; setters; sheepdog; cocker spaniel; springer spaniel; pointer; mastiff; foxhound; ivy; major; majors; teacher; teachers; class; classes; lesson; lessons; department; language; literature; learner; learners; speaker; speakers; proficiency; translation; translations; translator; subtitles; grammar; composition; degree; professor; horn; horns; Channel; Bay; Heritage; walnut; billiards; tuition; word; words; version; alphabet; saddle; toffee; sparrow; teaching; literacy; fluency',
  French:
    'fry; fries; toast; bulldog; bulldogs; horn; horns; door; doors; window; windows; kiss; kisses; kissing; braid; braids; onion; bread; dip; drain; drains; cuff; cuffs; manicure; tip; tips; vanilla; dressing; bean; beans; curve; Quarter; Lick; Camp; Broad; twist; roast; language; Laundry; Connection; immersion; class; classes; lesson; lessons; lavender; marigold; marigolds; Open',
  German:
    'shepherd; shepherds; measles; cockroach; cockroaches; chocolate cake; shorthaired pointer; pinscher; language; Village; Flatts; class; classes; lesson; lessons; potato salad',
  Georgia: "O'Keeffe; Tech; Southern; Bulldogs; Dome; Aquarium; peach; peaches; font; Pacific; Power",
  Greek:
    'life; tragedy; tragedies; mythology; myth; myths; chorus; god; gods; goddess; Row; Theatre; Freak; alphabet; column; columns; Revival; revival; fire',
  Guinea: 'pig; pigs; fowl; fowls; worm; worms; hen; hens; grass; Worm',
  Guernsey: 'cow; cows; cattle; sweater; calf; calves',
  Holland: 'Tunnel; Park; lop; Township',
  Hungarian: 'notation; vizsla',
  Iceland: 'supermarket; supermarkets; store; stores; Foods; poppy; poppies; shoppers; moss',
  India: 'ink; pale ale; pale ales; Arie; rubber',
  Indian:
    'Ocean; summer; reservation; reservations; tribe; tribes; tribal; casino; casinos; gaming; Affairs; Health Service; country; Child Welfare Act; Motorcycle; motorcycle; mound; mounds; giver; Wells; Springs; Head; Trail; Trails; Rocks; Rocks Beach; Shores; Point; Harbour; Harbor; Rock; Orchard; Neck; mascot; mascots; paintbrush; runner',
  Irish:
    'setter; setters; wolfhound; wolfhounds; terrier; coffee; coffees; stew; goodbye; cream; jig; spring; pub; pubs; Hills; twins; moss; bar; bars; step dancing; soda bread; elk; whiskey; draught horse',
  Israel: 'Adesanya; Folau; Kamakawiwoole',
  Italian: 'ice; ices; greyhound; dressing; sub; beef sandwich; parsley; cypress; Stallion; Job; seasoning; heel',
  Jamaica: 'Plain; Bay; Estates; Avenue; ginger',
  Japanese:
    'maple; maples; beetle; beetles; knotweed; encephalitis; honeysuckle; garden; gardens; barberry; stiltgrass; quail; lantern; spider crab; cedar; wisteria; Chin; Spitz; black pine; anemone; steakhouse; steakhouses',
  Jordan: 'almond; almonds; Brand; brand; Creek; Downs; shoes; sneakers; Catholic; High; middle school',
  Korean: 'War; Peninsula; peninsula',
  Lebanon: 'Valley; cedar; bologna; Valley College',
  London: 'broil; Broil; fog; Fog; plane; plane tree; planes; Breed',
  Madeira: 'cake; wine; Beach',
  Maltese: 'Falcon; cross; Cross; terrier; puppy; dog; poodle; mix',
  Manila: 'envelope; envelopes; folder; folders; rope; hemp; Hemp; paper; clam; clams',
  Mexican:
    'standoff; standoffs; wave; Wave; hairless; jumping bean; jumping beans; Hat; wolf; wolves; gray wolf; blanket; train; spotted owl; hat dance; Hat Dance',
  Mexico: 'Beach; Missouri',
  Mongolian: 'beef; barbecue; grill; gerbil',
  Moscow: 'Mule; Mules; mule; mules',
  Norway: 'spruce; rat; rats; maple; maples; pine; pines; House; lobster',
  Norwegian: 'Cruise Line; Wood; Forest Cat; elkhound',
  Panama: 'hat; hats; Papers; disease; suit; City Beach',
  Paris:
    'Hilton; Jackson; Agreement; Accord; accord; agreement; climate accord; climate agreement; climate deal; climate pact; Club; Saint-Germain; St. Germain; St Germain; Fury; Junior College',
  Peru: 'State; balsam; Balsam',
  Poland: 'Spring; Springs; China; syndrome',
  Pole: 'Position; position; dancing; dancer; dancers; dance; vault; vaulter; vaulters; barn; star',
  Polish:
    'sausage; sausages; notation; remover; Hill; Falls; joke; jokes; dill; pickle; lowland sheepdog; chicken; sub',
  Portuguese: "man o' war; man-of-war; man of war; water dog; water dogs; sweet bread; Bend",
  Russian:
    'roulette; dressing; doll; dolls; olive; olives; thistle; blue; salad; knapweed; hamster; tortoise; wolfhound; Tea Room; nesting doll; nesting dolls; sage; teacakes; kale',
  Scot: 'free; Free',
  Scots: 'pine; language; Gaelic',
  Scottish: 'terrier; terriers; fold; deerhound; Rite; thistle; Highland cattle',
  Singapore: 'Sling; Slings; noodles; sling; math; Math',
  Spanish:
    'moss; flu; influenza; omelette; omelet; fly; Inquisition; inquisition; Fork; Town; Harlem; Fort; language; class; classes; lesson; lessons; speaker; speakers; mackerel; rice; dagger; bayonet; Lake; Oaks; Peaks; Springs; tile; tiles; Colonial; Revival; Trail; immersion; chestnut; subtitles; translation; translations; translator; translators; version; onion; onions; Wells; Hills',
  Swedish: 'massage; fish; meatball; Chef; chef; ivy; turnip; Hospital; Medical Center; Covenant Hospital',
  Swiss:
    'cheese; chard; Chard; army knife; army knives; roll; rolls; steak; meringue; mountain dog; Cottage; Family Robinson; Colony; Miss; ball; Chalet',
  Thai: 'massage; massages; chi; basil; stick; ridgeback',
  Tibetan: 'mastiff; mastiffs; terrier; spaniel',
  Turkey:
    'trot; Trot; breast; sandwich; sandwiches; Day; dinner; dinners; burger; burgers; Talk-Line; Talk Line; bacon; leg; legs; vulture; vultures; bowl; Bowl; hunting; hunter; roaster; fryer; fryers; fry; gravy; soup; tail; tails; raffle; giveaway; giveaways; supper; and stuffing; and dressing; baster; carcass; meatballs; chili; pot pie; meat; growers; producers; pardon; stuffing; Creek; Foot; Neck; Scratch; Ridge; Knob; Bend; Thicket',
  Turkish: 'delight; Delight; bath; baths; towel; towels; taffy; Van; Angora; Get-Up',
  Vienna: 'sausage; sausages; Convention; Boys; Township; bread',
  Washington:
    'Redskins; Commanders; Capitals; Wizards; Nationals; Mystics; Huskies; Irving; Carver; Heights; Monument; Square; Parish; Crossing; Terrace; Island; Mutual; Memorial; Spirit; Football Team',
  Welsh:
    'corgi; corgis; rarebit; terrier; springer spaniel; springer; dresser; onion; pony; ponies; rabbit; Ryan; McCoy; cob; dragon',
};

/** Other fixed phrases, hidden as they stand. */
export const BLOCKED_PHRASES: readonly string[] = [
  // Other places and regions
  ...split(
    'New Britain; New Ireland; New Georgia; New Holland; New Guinea; New France; New Spain; New Sweden; New Athens; New Berlin; New Egypt; New Lebanon; New Lisbon; New London; New Madrid; New Palestine; New Paris; New Rome; New Vienna; New Cuba; New Boston; New Baltimore; West Jordan; South Jordan; West Lebanon; East Lebanon; East Palestine; Mount Lebanon; Mt. Lebanon; West Peru; South Paris; West Paris; St. Paris; Lake Geneva; East London; North Pole; South Pole; Rome City',
  ),
  ...split(
    'Central America; Latin America; South America; North America; Meso-America; Central American; Latin American; South American; North American; Central Americans; Latin Americans; South Americans; North Americans; Pan American; Pan Am; Inter-American; Ibero-American; African American; African Americans; Asian American; Asian Americans; Afro-American; Afro-Americans; Native American; Native Americans; Organization of American States; Organisation of American States; Anglo American; America Cup; Copa America; Copa América; middle America; Middle America',
  ),
  ...split(
    'Great Dane; Great Danes; West Indian; West Indians; West Indies; East Indian; East Indies; Dutch East Indies; American Indian; American Indians; Cleveland Indians; Indianapolis Indians; Spokane Indians; Bureau of Indian Affairs; Bureau of Indian Education; East China Sea; South China Sea; China Sea; Sea of Japan; South China Morning Post; Indo-China; Cochin China; Indo-Pacific; Indo-European; University of Georgia; Universities of Georgia; Strait of Georgia; Georgia Strait',
  ),
  ...split(
    'Prince of Wales; Princess of Wales; Prince and Princess of Wales; Duke of Edinburgh; Duchess of Edinburgh; Ben Nevis; Jersey Shore; Jersey City; Jersey Boys; Jersey cow; Jersey cows; Jersey barrier; Jersey barriers; Emirates Stadium; the Emirates Stadium; Westminster House; Westminster Kennel Club; Westminster College; Westminster Dog Show; Westminster Presbyterian; Scotland Yard; New Scotland Yard; Denmark Street; Chatham House; Berlin Wall; Chinatown; Kingston upon Thames',
  ),
  // Teams
  ...split(
    'Real Madrid; Atletico Madrid; Atlético Madrid; Atletico de Madrid; Atlético de Madrid; AC Milan; A.C. Milan; Inter Milan; AS Roma; AS Monaco; Bayern Munich; Hertha Berlin; Union Berlin; Dynamo Kyiv; Dynamo Kiev; Dynamo Moscow; CSKA Moscow; Spartak Moscow; Lokomotiv Moscow; Red Star Belgrade; Partizan Belgrade; Slavia Prague; Sparta Prague; Sporting Lisbon; Austria Vienna; Rapid Vienna; London Irish; London Welsh; London Broncos; London Knights; Notre Dame Fighting Irish; Fighting Irish; New England Patriots; Washington Football Team; Kansas City Chiefs; Boston Celtics; Manchester United; Manchester City',
  ),
  // Treaties and the like, which keep the name of the town they were signed in
  ...split(
    'Geneva Convention; Geneva Conventions; Geneva Protocol; Treaty of Rome; Treaty of Paris; Treaty of Versailles; Treaty of Lisbon; Lisbon Treaty; Maastricht Treaty; Rome Statute; Helsinki Accords; Helsinki Final Act; Oslo Accords; Oslo accords; Oslo Accord; Dayton Accords; Dayton accords; Dayton Agreement; Minsk agreements; Minsk Agreement; Minsk Agreements; Minsk accords; Minsk process; Kyoto Protocol; Kyoto protocol; Montreal Protocol; Hague Convention; Hague Conventions; Bologna process; Bologna Process; Copenhagen criteria; Vienna Convention; Warsaw Pact; Stockholm syndrome; Stockholm Syndrome; Havana syndrome; Havana Syndrome; Washington Consensus; Washington consensus; Munich Agreement; Yalta Conference; Second Vatican Council; Vatican II; Plaster of Paris; plaster of Paris',
  ),
  // Works, firms and movements
  ...split(
    'Captain America; Miss America; America Online; America First; Make America Great Again; Bank of America; Voice of America; Boy Scouts of America; Girl Scouts of America; Polish National Catholic; Greek Orthodox; Kentucky Fried Chicken; Boston Tea Party; Boston Scientific; Boston Market; Hollywood Reporter; Air Jordan; Air Jordans; Air Force One; Jack London; Cuba Gooding; Cuba Gooding Jr; US Weekly; Us Weekly; USA Today; U. S. Grant; Congo red; Javanese; Java coffee; Java developer; Java developers; Java code; Texas Instruments; Philadelphia cream cheese; United States Lines',
  ),
];

function split(list: string): readonly string[] {
  return list.split('; ');
}
