from lib import *
DOCS = []
party("RU","Russia","state","Russia","Russian","Moscow"); party("RU_NAVY","Russian navy","military","Russia","Black Sea Fleet","Russian submarines","Russian military","Russian forces","patrol ship of the Black Sea Fleet")
party("UA","Ukraine","state","Ukraine","Ukrainian","Kyiv"); party("UA_NAVY","Ukrainian navy","military","Ukraine","Ukrainian sea drone","navy","Ukrainian forces"); party("UA_CIV","Ukrainian dockers","civilians","Ukraine","several dockers","dockers","Ukrainian civilians")
party("RO_GOV","Romanian government","government","Romania","Bucharest","Romania","Romanian presidency"); party("RO_CG","Romanian coastguard","security-service","Romania","the Romanian coastguard","coastguard")
party("MELTEM","crew of the Meltem Star","civilians","neutral","Meltem Star","the 17 men on board","freighter","grain carrier"); party("NATO","NATO","alliance","NATO"); party("TR_NAVY","Turkish navy","military","Turkey","A first one, Turkish","Turkish minehunter","Turkey")
place("sulina","Sulina (sea, 14 nm east)",45.1600,29.9900,"RO","sea",30,"Sulina"); place("tarkhan","Cape Tarkhankut",45.3470,32.4930,"UA","cape",25,"Tarkhankut"); place("constanta","Constanța",44.1733,28.6383,"RO","town",12,"Constanta"); place("izmail","Izmail",45.3517,28.8365,"UA","town",10); place("delta","Danube delta coast",45.1,29.75,"RO","region",60,"the delta")
d = Doc("b06", '''Grain ship holed off the Danube as Kyiv and Moscow trade versions

By Irina Dascălu in Constanța

A Palau-flagged grain carrier, the Meltem Star, was holed below the waterline in the small hours of Sunday some 14 nautical miles east of Sulina by what the Romanian coastguard, which took off the 17 men on board, believes to have been a drifting mine. None of them was injured, the ship's agent said.

Moscow tells it otherwise. Launched against a patrol ship of the Black Sea Fleet, a Ukrainian sea drone "lost its way" and rammed the freighter, the Russian defence ministry maintained in a report read out on state television; two more of the craft, it went on, had been sunk by machine-gun fire off Cape Tarkhankut at 04.50 Moscow time (0150 GMT).

"A fairy tale for the evening news," scoffed Captain Ostap Herasymiv of the Ukrainian navy, which says it had no drones at sea that night. He pointed instead to the mines that Russian submarines, by his account, have been laying off the delta since July.

A naval diver, talking to this newspaper on condition of anonymity because the inquiry is secret, described plates bent inwards "by something that struck at speed", which would tally poorly with a mine.

Bucharest has asked NATO for more minehunters, the presidency confirmed. A first one, Turkish, is due in Constanța on Thursday.

Should a second hull be lost, premiums would triple and the corridor might close altogether, warned a London underwriter.

On Friday missiles set a silo ablaze at Izmail, on the Ukrainian bank, wounding several dockers, according to the Odesa regional administration. Since the grain deal lapsed in July, such strikes have become a weekly affair.

An earlier version of this article said the ship flew the flag of Panama.

Already a subscriber? Sign in to read the comments (214)
''', "2023-09-24T15:00:00Z", "Europe/Bucharest", ("Gazeta Pontica","newspaper","neutral",["Gazeta Pontica","this newspaper"]), "national daily", title="Grain ship holed off the Danube as Kyiv and Moscow trade versions")
d.src("s_cg","Romanian coastguard","security-service","Romania",["the Romanian coastguard"]); d.src("s_ag","ship's agent","company","neutral",["the ship's agent","agent of the Meltem Star"])
d.src("s_tv","Russian state television","state-media","Russia",["state television"]); d.src("s_mod","Russian defence ministry","ministry","Russia",["the Russian defence ministry","Russian Ministry of Defence","Moscow"],via="s_tv")
d.src("s_her","Ostap Herasymiv","official","Ukraine",["Captain Ostap Herasymiv","Herasymiv","Captain Ostap Herasymiv of the Ukrainian navy"]); d.src("s_nav","Ukrainian navy","military","Ukraine",["the Ukrainian navy"])
d.src("s_div","unnamed Romanian naval diver","anonymous","Romania",["A naval diver","naval diver"]); d.src("s_pres","Romanian presidency","government","Romania",["the presidency","presidency","Bucharest"])
d.src("s_und","unnamed London underwriter","anonymous","neutral",["a London underwriter","London underwriter"]); d.src("s_od","Odesa regional administration","official","Ukraine",["the Odesa regional administration"])
d.inc("i1","Holing of the Meltem Star off Sulina, 24 Sep 2023","ASSAULT",{"Russia":"contests","Ukraine":"denies"},pl=["sulina"]); d.inc("i2","Sea drones sunk off Tarkhankut, 24 Sep","ASSAULT",{"Russia":"confirms","Ukraine":"denies"},pl=["tarkhan"]); d.inc("i3","Minelaying off the delta since July","ASSAULT",{"Ukraine":"confirms"},pl=["delta"])
d.inc("i4","Romanian request for minehunters","REQUEST",{"Romania":"confirms"}); d.inc("i5","Strike on Izmail, 22 Sep","ASSAULT",{"Ukraine":"confirms"},pl=["izmail"]); d.inc("i6","Weekly strikes since July (background)","ASSAULT",{})
SH = d.T("in the small hours of Sunday","2023-09-24T00:00","2023-09-24T06:00","part-of-day","relative"); CT = SH | {"text":None,"basis":"context"}
d.c("h","Grain ship holed off the Danube","outlet",None,"asserted","ASSAULT","explosives",[],["?MELTEM"],["?sulina"],CT,inc="i1",opt=True,tags=["headline"])
d.c("a","A Palau-flagged grain carrier, the Meltem Star, was holed below the waterline in the small hours of Sunday some 14 nautical miles east of Sulina","outlet",None,"asserted","ASSAULT","explosives",[],["MELTEM"],["sulina"],SH,inc="i1",tags=["apposition","passive","offshore-place"],alt={"modes":[["naval"],[]],"source_chain":[["outlet","s_cg"]],"modality":["claimed"]})
d.c("a2","a drifting mine",["s_cg"],"believes to have been","claimed","ASSAULT","explosives",[],["?MELTEM"],["?sulina"],CT,w=["mine|explosive"],inc="i1",tags=["nominal","belief"],alt={"modality":["opinion"]})
d.c("b","took off the 17 men on board","outlet",None,"asserted","AID",[],["?RO_CG"],["MELTEM"],["?sulina"],CT,cas=[("the 17 men on board","evacuated",17,17,"civilian","MELTEM")],inc="i1",alt={"modes":[["humanitarian"]],"event_type":["NONE"]},tags=["relative-clause"])
d.c("c","None of them was injured",["s_ag"],"the ship's agent said","claimed","ASSAULT",[],[],["MELTEM"],[],CT,cas=[("None of them","wounded",0,0,"civilian","MELTEM")],inc="i1",pol="negative",alt={"event_type":["NONE"],"modality":["denied"]},tags=["zero-casualties","anaphora"])
d.c("d","Launched against a patrol ship of the Black Sea Fleet, a Ukrainian sea drone \"lost its way\" and rammed the freighter",["s_tv","s_mod"],"the Russian defence ministry maintained in a report read out on state television","claimed","ASSAULT","drone",["UA_NAVY"],["MELTEM"],["?sulina"],CT,w=["sea drone|drone"],inc="i1",alt={"modes":[["naval"],["drone","naval"]],"targets":[["RU_NAVY","MELTEM"]],"source_chain":[["outlet","s_mod"]]},tags=["nested-source","participle"])
d.c("e","two more of the craft, it went on, had been sunk by machine-gun fire off Cape Tarkhankut at 04.50 Moscow time (0150 GMT)",["s_tv","s_mod"],"it went on","claimed","ASSAULT",["naval"],["?RU_NAVY"],["?UA_NAVY"],["tarkhan"],d.T("at 04.50 Moscow time (0150 GMT)","2023-09-24T04:50",None,"minute"),w=["machine-gun fire|small-arms"],qty=[("two more of the craft","sea drones sunk",2,2)],inc="i2",alt={"modes":[["firearms"],["drone"],["naval","firearms"],["destroy"]],"actors":[["UA_NAVY"]],"targets":[["RU_NAVY"]],"source_chain":[["outlet","s_mod"]]},tags=["nested-source","tz","interception-role"])
d.c("f","A fairy tale for the evening news",["s_her"],"scoffed Captain Ostap Herasymiv of the Ukrainian navy","opinion","NONE",[],[],["?RU"],[],None,inc="i1",quote=True,alt={"modality":["denied"],"event_type":["ASSAULT","ACCUSE","REJECT"],"targets":[[]]},tags=["label"])
d.c("g","it had no drones at sea that night",["s_nav"],"says","denied","ASSAULT","drone",["UA_NAVY"],[],[],d.T("that night","2023-09-23T20:00","2023-09-24T06:00","part-of-day","relative"),w=["drones|drone"],inc="i1",about="d",alt={"modality":["claimed"],"event_type":["NONE","MOBILIZE"],"modes":[["naval"],[]],"incident":["i2"],"source_chain":[["outlet","s_her"]]},tags=["own-act-negated","relative-clause"])
d.c("i","the mines that Russian submarines, by his account, have been laying off the delta since July",["s_her"],"by his account","claimed","ASSAULT","explosives",["RU_NAVY"],[],["delta"],d.T("since July","2023-07-01T00:00","2023-09-24T18:00","month"),w=["mines|explosive"],inc="i3",alt={"modality":["background"],"modes":[["naval"],["explosives","naval"]],"event_type":["MOBILIZE"]},tags=["attribution-mid","nominal"])
d.c("j","plates bent inwards \"by something that struck at speed\"",["s_div"],"described","claimed","NONE",[],[],["?MELTEM"],[],None,inc="i1",alt={"event_type":["ASSAULT"]},tags=["anonymous","evidence"])
d.c("k","which would tally poorly with a mine".replace("which ",""),["s_div"],None,"opinion","NONE",[],[],[],[],None,inc="i1",opt=True,alt={"source_chain":[["outlet"]]})
d.c("l","Bucharest has asked NATO for more minehunters",["s_pres"],"the presidency confirmed","requested","REQUEST","assist",["RO_GOV"],["NATO"],[],None,inc="i4",tags=["metonym"])
d.c("m","A first one, Turkish, is due in Constanța on Thursday","outlet","is due","predicted","AID","military",["TR_NAVY"],["?RO_GOV"],["constanta:destination"],d.T("on Thursday","2023-09-28",prec="day",basis="relative"),inc="i4",alt={"event_type":["MOBILIZE"],"modes":[["troops"],[]],"source_chain":[["outlet","s_pres"]]},tags=["anaphora"])
d.c("n","Should a second hull be lost, premiums would triple and the corridor might close altogether",["s_und"],"warned a London underwriter","hypothetical","NONE",[],[],[],[],None,tags=["inverted-conditional"])
d.c("o","On Friday missiles set a silo ablaze at Izmail, on the Ukrainian bank, wounding several dockers",["s_od"],"according to the Odesa regional administration","claimed","ASSAULT","heavy-weapons",["?RU"],["UA_CIV"],["izmail"],d.T("On Friday","2023-09-22",prec="day",basis="relative"),w=["missiles|missile"],cas=[("several dockers","wounded",3,9,"civilian","UA_CIV")],inc="i5",alt={"modality":["background"],"modes":[["aerial"],["arson"],["heavy-weapons","arson"]]},tags=["second-event","vague-number"])
d.c("p","Since the grain deal lapsed in July, such strikes have become a weekly affair","outlet",None,"background","ASSAULT","heavy-weapons",["?RU"],["?UA"],[],d.T("Since the grain deal lapsed in July","2023-07-17T00:00","2023-09-24T18:00","month"),inc="i6",alt={"modes":[["aerial"],[]],"source_chain":[["outlet","s_od"]]},tags=["background"])
d.c("q","the ship flew the flag of Panama","outlet","An earlier version of this article said","denied","NONE",[],["MELTEM"],[],[],None,opt=True,status="retracted",tags=["correction"],alt={"modality":["asserted"]})
d.b("By Irina Dascălu in Constanța","byline"); d.b("Already a subscriber? Sign in to read the comments (214)","site-furniture")
d.x("attribution","a2","d","drifting mine v Ukrainian sea drone"); d.x("occurrence","d","g","sea drone rammed the ship v no drones at sea"); d.x("occurrence","e","g","two sea drones sunk v none at sea"); d.x("attribution","a2","j","mine v something that struck at speed","",opt=True); d.x("occurrence","d","f","Russian version v called a fairy tale","",opt=True)
d.m("<<Bucharest>> has","RO_GOV","metonym"); d.m("<<Moscow>> tells","RU","metonym")
d.agr("Black Sea grain deal","agreement",["RU","UA"],["grain deal"],"lapsed in July 2023",[],["p"])
d.gap("on condition of anonymity","unnamed_source","naval diver"); d.gap(None,"desk_gap","who laid the mine")
DOCS.append(d)

# ============ Venezuela-Guyana ============
party("VE","Venezuela","state","Venezuela","Venezuelan","Caracas"); party("VE_ARM","Venezuelan armed forces","military","Venezuela","Venezuelan soldiers","Bolivarian armed forces","second company of infantry","infantry","Venezuelan army")
party("GY","Guyana","state","Guyana","Guyanese","Georgetown"); party("GY_GOV","Guyanese government","government","Guyana","Georgetown","Guyana"); party("GDF","Guyana Defence Force","military","Guyana","the force","Guyana Defence Force supply boat","its ranks","GDF")
party("GY_CIV","Guyanese villagers","civilians","Guyana","140 people","villagers"); party("BANDITS","bandits or miners","armed-group","unknown","Bandits","miners"); party("UNSC","UN Security Council","io","United Nations","Security Council","United Nations")
place("etering","Eteringbang",6.7400,-61.1500,"GY","village",15,"Cuyuni river near Eteringbang"); place("ankoko","Ankoko island",6.7200,-61.1300,"GY","island",12,"Ankoko","Anacoco"); place("tumeremo","Tumeremo",7.3000,-61.5000,"VE","town",12)
place("brasilia","Brasília",-15.7939,-47.8828,"BR","city",15); place("essequibo","Essequibo region",5.5,-59.5,"GY","region",250,"Essequibo"); place("bartica","Bartica",6.4000,-58.6200,"GY","town",12); place("cuyuni","Cuyuni river",6.55,-60.3,"GY","river",90,"the river")
d = Doc("b07", '''Q&A
Shots on the Cuyuni: what we know and what we don't

Who fired on whom?
At around 5.15 p.m. on Saturday a supply boat of the Guyana Defence Force came under fire on the Cuyuni near Eteringbang, the force said a day later, naming Venezuelan soldiers on Ankoko island as the culprits. Two of its ranks were wounded. In Caracas they insist that nobody pulled a trigger. "Bandits, miners, who knows," the communications minister, Nadia Urbina, told a phone-in, "but not the Bolivarian armed forces."

Are there witnesses?
One. The owner of a gold dredge, whom we got hold of by satellite phone and who begged us to leave out his name, counted thirty-odd shots, all from the island.

What has Venezuela done since?
A second company of infantry is on its way to Tumeremo, Brazil's Diário do Roraima reports, citing officers in Boa Vista.

What is Georgetown asking for?
That the UN Security Council meet behind closed doors, and that Ankoko, occupied by Venezuela since 1966, be "handed back". The president's office would not say whether British help had been sought.

Does the Argyle pledge still count?
Both presidents undertook in December 2023 not to use force. "Saturday tore that page out," says Guyana's foreign secretary, Ravi Thom. The follow-up talks, fixed for 4 March in Brasília, will go ahead all the same, according to Brazilian mediators.

Could Essequibo be invaded?
Overland, with no road through the forest, an invasion would stall within days, reckons Alwyn Harripersaud, a retired brigadier. If a soldier dies next time, he adds, neither government can be seen to give way.

And the villages?
Schools along the river have been shut since Monday; 140 people, by the count of a village captain, have left for Bartica.

Read next: Belize and Guatemala | The Falklands | Who owns the Arctic?
''', "2024-02-20T15:00:00Z", "America/Guyana", ("The Long Answer","magazine","neutral",["The Long Answer"]), "explainer Q&A", title="Shots on the Cuyuni: what we know and what we don't")
d.src("s_gdf","Guyana Defence Force","military","Guyana",["the force","GDF"]); d.src("s_car","Caracas (Venezuelan government)","government","Venezuela",["Caracas","Venezuela","Venezuelan government"])
d.src("s_urb","Nadia Urbina","official","Venezuela",["Urbina","the communications minister","communications minister, Nadia Urbina"]); d.src("s_dre","unnamed owner of a gold dredge","anonymous","Guyana",["The owner of a gold dredge","owner of a gold dredge","gold dredge owner"])
d.src("s_ror","Diário do Roraima","newspaper","Brazil",["Brazil's Diário do Roraima","Diario do Roraima"]); d.src("s_bv","officers in Boa Vista","anonymous","Brazil",["Brazilian officers in Boa Vista"],via="s_ror")
d.src("s_geo","Georgetown (Guyanese government)","government","Guyana",["Georgetown","Guyana","Guyanese government"]); d.src("s_tho","Ravi Thom","official","Guyana",["Thom","Guyana's foreign secretary, Ravi Thom"]); d.src("s_bra","Brazilian mediators","government","Brazil",["mediators"])
d.src("s_har","Alwyn Harripersaud","analyst","neutral",["Harripersaud"]); d.src("s_cap","unnamed village captain","official","Guyana",["a village captain","village captain"])
d.inc("i1","Shots at a GDF boat on the Cuyuni, 17 Feb 2024","ASSAULT",{"Guyana":"confirms","Venezuela":"denies"},pl=["etering"]); d.inc("i2","Venezuelan infantry to Tumeremo","MOBILIZE",{"Venezuela":"silent"},pl=["tumeremo"]); d.inc("i3","Guyanese demands","REQUEST",{"Guyana":"confirms"})
d.inc("i4","Argyle pledge, December 2023 (background)","AGREE",{}); d.inc("i5","Talks planned for 4 March","CONSULT",{}); d.inc("i6","Hypothetical invasion","ASSAULT",{}); d.inc("i7","Departures and school closures on the river","NONE",{}); d.inc("i8","Occupation of Ankoko since 1966 (background)","ASSAULT",{},pl=["ankoko"])
CT = d.T(None,"2024-02-17T17:10","2024-02-17T18:00","hour","context")
d.c("a","At around 5.15 p.m. on Saturday a supply boat of the Guyana Defence Force came under fire on the Cuyuni near Eteringbang, the force said a day later, naming Venezuelan soldiers on Ankoko island as the culprits",["s_gdf"],"the force said a day later","claimed","ASSAULT","firearms",["VE_ARM"],["GDF"],["etering","ankoko:origin"],d.T("At around 5.15 p.m. on Saturday","2024-02-17T17:10","2024-02-17T17:20","minute","relative",approx=True),inc="i1",tags=["attribution-mid","participle"],alt={"modes":[[]]})
d.c("b","Two of its ranks were wounded","outlet" and ["s_gdf"],None,"claimed","ASSAULT",[],["?VE_ARM"],["GDF"],["?etering"],CT,cas=[("Two of its ranks","wounded",2,2,"military","GDF")],inc="i1",tags=["attribution-carry-over"],alt={"source_chain":[["outlet"]],"modality":["asserted"],"modes":[["firearms"]]})
d.c("c","nobody pulled a trigger",["s_car"],"In Caracas they insist that","denied","ASSAULT","firearms",["?VE_ARM"],["?GDF"],["?ankoko"],CT,inc="i1",about="a",alt={"modality":["claimed"]},tags=["metonym","own-act-negated"])
d.c("d0","Bandits, miners, who knows",["s_urb"],"told a phone-in","opinion","ASSAULT",[],["BANDITS"],["?GDF"],[],CT,inc="i1",quote=True,opt=True,alt={"modality":["claimed","hypothetical"]})
d.c("d","not the Bolivarian armed forces",["s_urb"],"told a phone-in","denied","ASSAULT",[],["VE_ARM"],["?GDF"],[],CT,inc="i1",quote=True,about="a",alt={"modality":["claimed"],"modes":[["firearms"]]},tags=["broken-quote","elliptic"])
d.c("e","thirty-odd shots, all from the island",["s_dre"],"counted","claimed","ASSAULT","firearms",["?VE_ARM"],["?GDF"],["ankoko:origin"],CT,inc="i1",qty=[("thirty-odd shots","shots",30,39)],tags=["anonymous","description-of-place"],alt={"actors":[[]]})
d.c("f","A second company of infantry is on its way to Tumeremo",["s_ror","s_bv"],"Brazil's Diário do Roraima reports, citing officers in Boa Vista","claimed","MOBILIZE","troops",["VE_ARM"],[],["tumeremo:destination"],None,inc="i2",tags=["nested-source","attribution-end"])
d.c("g","That the UN Security Council meet behind closed doors",["s_geo"],"What is Georgetown asking for?","requested","REQUEST","meet",["?GY_GOV"],["UNSC"],[],None,inc="i3",tags=["question-cue","metonym"],alt={"modes":[["assist"]]})
d.c("i","that Ankoko, occupied by Venezuela since 1966, be \"handed back\"",["s_geo"],"What is Georgetown asking for?","requested","REQUEST","yield",["?GY_GOV"],["VE"],["ankoko:target"],None,inc="i3",tags=["question-cue"])
d.c("j","occupied by Venezuela since 1966","outlet",None,"background","ASSAULT","territory",["VE"],["?GY"],["?ankoko"],d.T("since 1966","1966-01-01T00:00","2024-02-20T11:00","multi-year"),inc="i8",tags=["participle","nested-span","background"],alt={"event_type":["NONE","COERCE"],"modes":[[],["seize"]]})
d.c("k","The president's office would not say whether British help had been sought","outlet",None,"asserted","NONE",[],["?GY_GOV"],[],[],None,opt=True,pol="negative",tags=["no-comment"])
d.c("l","Both presidents undertook in December 2023 not to use force","outlet",None,"background","AGREE",[],["GY","VE"],["GY","VE"],[],d.T("in December 2023","2023-12-01T00:00","2024-01-01T00:00","month"),inc="i4",tags=["collective"],alt={"modes":[["settle"],["yield"]]})
d.c("m","Saturday tore that page out",["s_tho"],"says Guyana's foreign secretary, Ravi Thom","opinion","NONE",[],[],[],[],d.T("Saturday","2024-02-17",prec="day",basis="relative"),inc="i1",quote=True,tags=["figurative"],alt={"event_type":["ACCUSE"],"incident":["i4",None],"targets":[["VE"]]})
d.c("n","The follow-up talks, fixed for 4 March in Brasília, will go ahead all the same",["s_bra"],"according to Brazilian mediators","predicted","CONSULT","meet",["?GY","?VE"],["?GY","?VE"],["brasilia"],d.T("for 4 March","2024-03-04",prec="day",tz="America/Sao_Paulo"),inc="i5",alt={"modes":[["mediate"]]})
d.c("o","Overland, with no road through the forest, an invasion would stall within days",["s_har"],"reckons Alwyn Harripersaud","hypothetical","ASSAULT","territory",["?VE_ARM"],["?GY"],["?essequibo"],None,inc="i6",tags=["hypothetical-would"],alt={"event_type":["NONE"],"modality":["opinion"],"modes":[[]],"actors":[["VE"]]})
d.c("p","If a soldier dies next time, he adds, neither government can be seen to give way",["s_har"],"he adds","hypothetical","NONE",[],["GY_GOV","?VE"],[],[],None,inc="i6",tags=["conditional","pronoun-source"],alt={"event_type":["REJECT","ASSAULT"],"incident":[None],"actors":[["GY","VE"],[]]})
d.c("q","Schools along the river have been shut since Monday","outlet",None,"asserted","NONE",[],[],[],["cuyuni"],d.T("since Monday","2024-02-19T00:00","2024-02-20T11:00","multi-day","relative"),inc="i7",alt={"event_type":["COERCE"]})
d.c("r","140 people, by the count of a village captain, have left for Bartica",["s_cap"],"by the count of a village captain","claimed","NONE",[],[],["GY_CIV"],["bartica:destination"],None,cas=[("140 people","displaced",140,140,"civilian","GY_CIV")],inc="i7",tags=["attribution-mid"])
d.b("Read next: Belize and Guatemala | The Falklands | Who owns the Arctic?","site-furniture")
d.x("occurrence","a","c","boat shot at from Ankoko v nobody pulled a trigger"); d.x("attribution","a","d","Venezuelan soldiers v not the armed forces"); d.x("occurrence","e","c","thirty-odd shots from the island v none"); d.x("attribution","a","d0","Venezuelan soldiers v bandits","",opt=True); d.x("attribution","e","d","shots from the island v not the armed forces","",opt=True)
d.m("In <<Caracas>> they","VE","metonym"); d.m("is <<Georgetown>> asking","GY_GOV","metonym")
d.agr("Argyle pledge (December 2023)","agreement",["GY","VE"],["Argyle pledge"],"not to use force",["Ravi Thom"],["l","m"])
d.gap("would not say whether British help had been sought","no_comment","British help"); d.gap("who begged us to leave out his name","unnamed_source","dredge owner")
DOCS.append(d)

# ============ Somalia ============
party("SHAB","Al Shabaab","armed-group","Al Shabaab","Al Shabaab fighters","militants","assailants","the group","gunmen on foot","al-Shabaab"); party("SO_GOV","Somali government","government","Somalia","Mogadishu","Somalia"); party("SO_ARM","Somali army","military","Somalia","soldiers","commandos","Turkish-trained commandos","Somali army base")
party("AU_M","African Union mission","alliance","African Union","African Union helicopters","its helicopters","African Union","ATMIS"); party("SO_CIV","Somali civilians","civilians","Somalia","herders","three camel herders","camel herders"); party("PARTNERS","partner countries","state","partners","partner countries","UN Security Council")
place("jalalaqsi","Jalalaqsi",3.3766,45.5996,"SO","town",12); place("beled","Beledweyne",4.7358,45.2036,"SO","town",12); place("somalia","Somalia",5.5,46.0,"SO","country",500)
d = Doc("b08", '''UPDATE 3-Al Shabaab storms base in central Somalia, toll disputed
(Adds militant message, African Union; corrects paragraph 3 to show toll of 19 came from a clan elder, not the governor)

MOGADISHU, Sept 6 (Benadir Press) - Al Shabaab fighters drove two vehicles packed with explosives into a Somali army base outside Jalalaqsi on Wednesday before gunmen on foot poured through the breach, an army officer and two residents said.

"We heard the first at 4:40, and the second maybe ten minutes after," shopkeeper Halimo Warsame said by telephone, "then bullets until the sun was high."

Nineteen soldiers were killed, clan elder Farah Dirie said. Colonel Mohamud Guled, the sector commander, put the losses at "six and not one more". Forty-five assailants fell, he added, when commandos counter-attacked, supported by African Union helicopters.

The group said in an audio message on its Andalus radio that it had killed 81 soldiers and driven off with eleven vehicles.

A government spokesman tweeted at breakfast time that the raid had been "stopped at the gate". The tweet has since been deleted and officials now concede that the militants held the camp for about three hours.

Rockets from the air hit three camel herders north of the town, according to a nurse who received the bodies. Asked about this, the African Union mission said its helicopters had engaged no such target.

Mogadishu pressed partner countries to lift the remaining arms embargo, a request it has made since 2012.

Were Jalalaqsi lost, the road to Beledweyne would be cut, the officer warned, asking not to be named as he is not allowed to brief reporters.

Al Shabaab has been trying to topple the internationally backed government since 2007.

(Reporting by Benadir Press staff; Editing by N. Oduor)
''', "2023-09-06T14:00:00Z", "Africa/Mogadishu", ("Benadir Press","agency","neutral",["Benadir Press"]), "update with correction", title="UPDATE 3-Al Shabaab storms base in central Somalia, toll disputed")
d.src("s_off","unnamed Somali army officer","anonymous","Somalia",["an army officer","the officer","army officer"]); d.src("s_res","two residents of Jalalaqsi","witness","Somalia",["two residents","residents"]); d.src("s_hal","Halimo Warsame","witness","Somalia",["shopkeeper Halimo Warsame","Warsame"])
d.src("s_dir","Farah Dirie","witness","Somalia",["clan elder Farah Dirie","Dirie"]); d.src("s_gul","Mohamud Guled","military","Somalia",["Colonel Mohamud Guled","Guled","sector commander"]); d.src("s_shab","Al Shabaab","armed-group","Al Shabaab",["The group","al-Shabaab"])
d.src("s_gs","Somali government spokesman","official","Somalia",["A government spokesman","government spokesman","Somali government"]); d.src("s_ofs","Somali officials","official","Somalia",["officials"]); d.src("s_nur","nurse who received the bodies","medical","Somalia",["a nurse","nurse","a nurse who received the bodies","nurse in Jalalaqsi"])
d.src("s_au","African Union mission","io","African Union",["the African Union mission","African Union"]); d.src("s_mog","Mogadishu (Somali government)","government","Somalia",["Mogadishu","Somali government","Somalia"])
d.inc("i1","Al Shabaab raid on the Jalalaqsi base, 6 Sep 2023","ASSAULT",{"Somalia":"confirms","Al Shabaab":"confirms"},pl=["jalalaqsi"],note="tolls and outcome contested"); d.inc("i2","Rockets on camel herders north of Jalalaqsi","ASSAULT",{"African Union":"denies"},pl=["jalalaqsi"]); d.inc("i3","Embargo request","REQUEST",{"Somalia":"confirms"}); d.inc("i4","Insurgency since 2007 (background)","ASSAULT",{})
CT = d.T(None,"2023-09-06T04:40","2023-09-06T09:00","part-of-day","context")
d.c("h","Al Shabaab storms base in central Somalia","outlet",None,"asserted","ASSAULT",[],["SHAB"],["?SO_ARM"],["?jalalaqsi"],CT,inc="i1",opt=True,tags=["headline"])
d.c("hc","toll of 19 came from a clan elder, not the governor","outlet","corrects paragraph 3 to show","asserted","NONE",[],[],["?SO_ARM"],[],None,inc="i1",opt=True,tags=["correction"])
d.c("a","Al Shabaab fighters drove two vehicles packed with explosives into a Somali army base outside Jalalaqsi on Wednesday before gunmen on foot poured through the breach",[["s_off","s_res"]],"an army officer and two residents said","claimed","ASSAULT",["suicide-attack","firearms"],["SHAB"],["SO_ARM"],["jalalaqsi"],d.T("on Wednesday","2023-09-06",prec="day",basis="relative"),w=["two vehicles packed with explosives|bomb"],inc="i1",alt={"modes":[["explosives"],["suicide-attack"],["explosives","suicide-attack"],["explosives","firearms"],["suicide-attack","clash"]]},tags=["joint-source","attribution-end"])
d.c("b","We heard the first at 4:40, and the second maybe ten minutes after",["s_hal"],"shopkeeper Halimo Warsame said by telephone","claimed","ASSAULT","explosives",["?SHAB"],["?SO_ARM"],["?jalalaqsi"],d.T("at 4:40","2023-09-06T04:40",None,"minute"),inc="i1",quote=True,alt={"modes":[["suicide-attack"],[]]},tags=["broken-quote","anaphora"])
d.c("b2","then bullets until the sun was high",["s_hal"],"shopkeeper Halimo Warsame said by telephone","claimed","ASSAULT","firearms",["?SHAB","?SO_ARM"],["?SHAB","?SO_ARM"],["?jalalaqsi"],d.T("until the sun was high","2023-09-06T04:50","2023-09-06T09:00","part-of-day","relative",approx=True),w=["bullets|small-arms"],inc="i1",quote=True,alt={"modes":[["clash"]],"actors":[["SHAB"]],"targets":[["SO_ARM"]]},tags=["broken-quote","figurative-time"])
d.c("c","Nineteen soldiers were killed",["s_dir"],"clan elder Farah Dirie said","claimed","ASSAULT",[],["?SHAB"],["SO_ARM"],["?jalalaqsi"],CT,cas=[("Nineteen soldiers","killed",19,19,"military","SO_ARM")],inc="i1")
d.c("e","put the losses at \"six and not one more\"",["s_gul"],"Colonel Mohamud Guled, the sector commander, put the losses at","claimed","ASSAULT",[],["?SHAB"],["?SO_ARM"],["?jalalaqsi"],CT,cas=[("six","killed",6,6,"military","SO_ARM")],inc="i1",tags=["elliptic-figure"])
d.c("f","Forty-five assailants fell, he added, when commandos counter-attacked, supported by African Union helicopters",["s_gul"],"he added","claimed","ASSAULT",["clash","aerial"],["SO_ARM","AU_M"],["SHAB"],["?jalalaqsi"],CT,w=["helicopters|helicopter"],cas=[("Forty-five assailants","killed",45,45,"rebel","SHAB")],inc="i1",alt={"modes":[["clash"],["aerial"],[]]},tags=["pronoun-source","attribution-mid","euphemism"])
d.c("g","it had killed 81 soldiers and driven off with eleven vehicles",["s_shab"],"The group said in an audio message on its Andalus radio that","claimed","ASSAULT",[],["SHAB"],["SO_ARM"],["?jalalaqsi"],CT,cas=[("81 soldiers","killed",81,81,"military","SO_ARM")],qty=[("eleven vehicles","vehicles captured",11,11)],inc="i1",tags=["own-channel"])
d.c("i","the raid had been \"stopped at the gate\"",["s_gs"],"A government spokesman tweeted at breakfast time that","claimed","ASSAULT",[],["?SO_ARM"],["?SHAB"],["?jalalaqsi"],CT,inc="i1",status="retracted",alt={"actors":[["SHAB"]],"targets":[["SO_ARM"]],"event_type":["NONE"]},tags=["retraction","own-channel"])
d.c("j","the militants held the camp for about three hours",["s_ofs"],"officials now concede that","claimed","ASSAULT","territory",["SHAB"],["?SO_ARM"],["?jalalaqsi"],CT,inc="i1",alt={"event_type":["COERCE","NONE"],"modes":[[],["seize"]]},tags=["concession"])
d.c("k","Rockets from the air hit three camel herders north of the town",["s_nur"],"according to a nurse who received the bodies","claimed","ASSAULT","aerial",["?AU_M"],["SO_CIV"],["jalalaqsi"],CT,w=["Rockets|rocket"],cas=[("three camel herders","killed",3,3,"civilian","SO_CIV")],inc="i2",alt={"modes":[["heavy-weapons"],["aerial","heavy-weapons"]],"actors":[[]]},tags=["implicit-actor","implied-death"])
d.c("l","its helicopters had engaged no such target",["s_au"],"the African Union mission said","denied","ASSAULT","aerial",["AU_M"],["?SO_CIV"],["?jalalaqsi"],CT,w=["helicopters|helicopter"],inc="i2",about="k",alt={"modality":["claimed"]},tags=["own-act-negated"])
d.c("m","Mogadishu pressed partner countries to lift the remaining arms embargo",["s_mog"],"pressed","requested","REQUEST","change",["SO_GOV"],["PARTNERS"],[],None,inc="i3",alt={"modes":[["yield"],["assist"]]},tags=["metonym","narrated-verbal-act"])
d.c("m2","a request it has made since 2012","outlet",None,"background","REQUEST",[],["?SO_GOV"],[],[],d.T("since 2012","2012-01-01T00:00","2023-09-06T17:00","multi-year"),inc="i3",opt=True)
d.c("n","Were Jalalaqsi lost, the road to Beledweyne would be cut",["s_off"],"the officer warned","hypothetical","NONE",[],[],[],["jalalaqsi","beled:direction"],None,inc=None,alt={"event_type":["ASSAULT","COERCE"]},tags=["inverted-conditional"])
d.c("o","Al Shabaab has been trying to topple the internationally backed government since 2007","outlet",None,"background","ASSAULT",[],["SHAB"],["SO_GOV"],["?somalia"],d.T("since 2007","2007-01-01T00:00","2023-09-06T17:00","multi-year"),inc="i4",tags=["background"],alt={"event_type":["NONE"],"modes":[["clash"]]})
d.b("(Reporting by Benadir Press staff; Editing by N. Oduor)","credit")
d.x("casualties","c","e","soldiers killed: 19 v 6"); d.x("casualties","c","g","soldiers killed: 19 v 81"); d.x("casualties","e","g","soldiers killed: 6 v 81"); d.x("control","i","j","stopped at the gate v held the camp three hours","same side, withdrawn"); d.x("occurrence","k","l","herders hit from the air v no such target"); d.x("control","a","i","poured through the breach v stopped at the gate")
d.m("<<Mogadishu>> pressed","SO_GOV","metonym"); d.m("45".replace("45","Forty-five <<assailants>>"),"SHAB","role")
d.gap("asking not to be named","unnamed_source","army officer")
d.agr("Arms embargo on Somalia","sanctions",["SO_GOV"],["arms embargo"],"embargo still partly in force",[],["m"])
DOCS.append(d)
