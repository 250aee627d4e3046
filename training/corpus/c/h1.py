from lib import *
DOCS = []
# ================= 01 wire copy, Thailand-Cambodia =================
party("KH","Cambodia","state","Cambodia","Cambodian","Phnom Penh")
party("KH_GOV","Cambodian government","government","Cambodia","Phnom Penh","Cambodia","Cambodian Foreign Ministry")
party("KH_AF","Cambodian armed forces","military","Cambodia","Cambodian soldiers","Cambodian units","Cambodian troops","Cambodian army")
party("KH_CIV","Cambodian civilians","civilians","Cambodia","villagers","children")
party("TH","Thailand","state","Thailand","Thai","Bangkok")
party("TH_GOV","Thai government","government","Thailand","Bangkok","Thailand")
party("TH_AF","Royal Thai Army","military","Thailand","Thai troops","Thai soldiers","Thai army","its army","Thai ranger")
party("TH_CIV","Thai civilians","civilians","Thailand","people from villages in Kap Choeng district")
party("UNSC","UN Security Council","io","UN","Security Council")
party("ASEAN","Association of Southeast Asian Nations","io","ASEAN","ASEAN")
place("osmach","O Smach",14.434,103.700,"KH","town",10,"O'Smach","Ou Smach")
place("kapchoeng","Kap Choeng district",14.443,103.590,"TH","district",15,"Kap Choeng")
place("prasat_su","Prasat",14.637,103.402,"TH","town",10)
place("surin","Surin province",14.88,103.49,"TH","region",70,"Surin")
place("siemreap","Siem Reap",13.3622,103.8597,"KH","town",12)
place("preahvihear","Preah Vihear temple",14.3908,104.6803,"KH","site",10,"Preah Vihear")
d = Doc("c01", '''PHNOM PENH, Feb 6 (Mekong Wire) - Three Cambodian soldiers were killed and seven villagers wounded on Thursday when Thai troops fired artillery across the border near the town of O Smach, Cambodia's Defence Ministry said.

The firing began at 5:50 a.m. local time (2250 GMT on Wednesday) after Thai soldiers laid razor wire around a ruined temple claimed by both countries, the ministry said. Cambodian units replied with rockets, it added.

Two of the wounded are children, according to provincial governor Heng Soriya, who said both were in a critical condition in Siem Reap.

Bangkok denied that its army had shelled civilians. In a post quoted by Thai public television, the Second Army Region said Cambodian soldiers had fired first and that a Thai ranger had lost a foot to a landmine.

About 2,500 people from villages in Kap Choeng, a district of Surin province, have been moved to schools in Prasat, Thai district officer Anucha Wongsa said.

A truce brokered by Malaysia came into force at noon, both governments said.

Phnom Penh recalled its ambassador and asked the UN Security Council for an urgent meeting, the Foreign Ministry said.

"If they do not leave the temple, we will take it back ourselves," army spokesman General Sok Rithy told reporters in the capital.

The two neighbours share a border of about 800 km. Fighting around another temple, Preah Vihear, killed at least 18 people in 2011. ASEAN, to which both belong, said only that it was "watching with concern".

(Reporting by Mekong Wire bureaus; editing by P. Chann)
Read our ethics code at mekongwire.example
''', "2025-02-06T10:20:00Z", "Asia/Phnom_Penh", ("Mekong Wire","agency","neutral",["Mekong Wire"]), "wire copy")
d.src("s_khmod","Cambodian Defence Ministry","ministry","Cambodia",["Cambodia's Defence Ministry","Defence Ministry","the ministry"])
d.src("s_heng","Heng Soriya","official","Cambodia",["provincial governor Heng Soriya","provincial governor"])
d.src("s_th","Thai government","government","Thailand",["Bangkok","Thailand"])
d.src("s_thtv","Thai public television","media","Thailand",["Thai public television"])
d.src("s_2ar","Thai Second Army Region","military","Thailand",["the Second Army Region","Second Army Region"],via="s_thtv")
d.src("s_anu","Anucha Wongsa","official","Thailand",["Thai district officer Anucha Wongsa","Anucha"])
d.src("s_kh","Cambodian government","government","Cambodia",["both governments","Phnom Penh"])
d.src("s_khmfa","Cambodian Foreign Ministry","ministry","Cambodia",["the Foreign Ministry","Foreign Ministry","Phnom Penh"])
d.src("s_sok","Sok Rithy","military","Cambodia",["army spokesman General Sok Rithy","General Sok Rithy"])
d.src("s_asean","ASEAN","io","ASEAN",["Association of Southeast Asian Nations"])
d.inc("i1","Thai-Cambodian border fire near O Smach, 6 Feb 2025","ASSAULT",{"Cambodia":"confirms","Thailand":"contests"},pl=["osmach"])
d.inc("i2","Truce brokered by Malaysia, 6 Feb noon","RETREAT",{"Cambodia":"confirms","Thailand":"confirms"})
d.inc("i3","Cambodia recalls ambassador and appeals to the Security Council","REQUEST",{"Cambodia":"confirms"})
d.inc("i4","Evacuation to Prasat","NONE",{"Thailand":"confirms"},pl=["kapchoeng"])
d.inc("i5","Cambodian warning over the temple","THREATEN",{"Cambodia":"confirms"})
d.inc("i6","Preah Vihear fighting 2011 (background)","ASSAULT",{},pl=["preahvihear"])
CT=d.T(None,"2025-02-06T05:50","2025-02-06T12:00","hour","context")
d.c("a","Three Cambodian soldiers were killed and seven villagers wounded on Thursday when Thai troops fired artillery across the border near the town of O Smach",["s_khmod"],"said","claimed","ASSAULT","heavy-weapons",["TH_AF"],["KH_AF","KH_CIV"],["osmach"],d.T("on Thursday","2025-02-06",prec="day",basis="relative"),w=["artillery"],cas=[("Three Cambodian soldiers","killed",3,3,"military","KH_AF"),("seven villagers","wounded",7,7,"civilian","KH_CIV")],inc="i1")
d.c("b","The firing began at 5:50 a.m. local time (2250 GMT on Wednesday)",["s_khmod"],"the ministry said","claimed","ASSAULT","heavy-weapons",["?TH_AF"],["?KH_AF"],["?osmach"],d.T("at 5:50 a.m. local time (2250 GMT on Wednesday)","2025-02-06T05:50",None,"minute"),inc="i1",tags=["tz"],alt={"modes":[["firearms"],[]]})
d.c("c","Thai soldiers laid razor wire around a ruined temple claimed by both countries",["s_khmod"],"the ministry said","claimed","NONE",[],["TH_AF"],[],["?osmach"],d.T(None,"2025-02-06T00:00","2025-02-06T05:50","part-of-day","context"),inc="i1",alt={"event_type":["COERCE","MOBILIZE"]})
d.c("d","Cambodian units replied with rockets",["s_khmod"],"it added","claimed","ASSAULT","heavy-weapons",["KH_AF"],["?TH_AF"],["?osmach"],CT,w=["rockets|rocket"],inc="i1")
d.c("e","Two of the wounded are children",["s_heng"],"according to provincial governor Heng Soriya","claimed","ASSAULT",[],["?TH_AF"],["KH_CIV"],["?osmach"],CT,cas=[("Two of the wounded","wounded",2,2,"civilian","KH_CIV")],inc="i1",alt={"event_type":["NONE"]})
d.c("f","both were in a critical condition in Siem Reap",["s_heng"],"said","claimed","NONE",[],[],["KH_CIV"],["siemreap"],None,cas=[("both","wounded",2,2,"civilian","KH_CIV")],inc="i1",alt={"event_type":["ASSAULT"]},tags=["anaphora"])
d.c("g","its army had shelled civilians",["s_th"],"denied that","denied","ASSAULT","heavy-weapons",["TH_AF"],["KH_CIV"],[],CT,inc="i1",about="a",tags=["metonym","denial"])
d.c("h","Cambodian soldiers had fired first",["s_thtv","s_2ar"],"said","claimed","ASSAULT","firearms",["KH_AF"],["?TH_AF"],[],CT,inc="i1",tags=["nested-source"],alt={"modes":[["heavy-weapons"],[]]})
d.c("i","a Thai ranger had lost a foot to a landmine",["s_thtv","s_2ar"],"said","claimed","ASSAULT","explosives",["?KH_AF"],["TH_AF"],[],CT,w=["landmine|explosive"],cas=[("a Thai ranger","wounded",1,1,"military","TH_AF")],inc="i1",tags=["nested-source"])
d.c("j","About 2,500 people from villages in Kap Choeng, a district of Surin province, have been moved to schools in Prasat",["s_anu"],"Anucha Wongsa said","claimed","NONE",[],["?TH_GOV"],["TH_CIV"],["kapchoeng:origin","surin:container","prasat_su:destination"],d.T(None,"2025-02-06T05:50","2025-02-06T17:20","part-of-day","context"),cas=[("About 2,500 people","evacuated",2500,2500,"civilian","TH_CIV")],inc="i4",alt={"event_type":["AID"]})
d.c("k","A truce brokered by Malaysia came into force at noon",[["s_kh","s_th"]],"both governments said","claimed","RETREAT","ceasefire",["?KH","?TH"],["?KH","?TH"],[],d.T("at noon","2025-02-06T12:00",None,"minute"),inc="i2",tags=["joint-source"])
d.c("l","Phnom Penh recalled its ambassador",["s_khmfa"],"the Foreign Ministry said","claimed","SANCTION","withdraw",["KH_GOV"],["?TH"],[],d.T(None,"2025-02-06T05:50","2025-02-06T17:20","part-of-day","context"),inc="i3",tags=["metonym"],alt={"event_type":["ACCUSE","REJECT"],"modes":[[],["disapprove"]]})
d.c("m","asked the UN Security Council for an urgent meeting",["s_khmfa"],"asked","requested","REQUEST","meet",["KH_GOV"],["UNSC"],[],d.T(None,"2025-02-06T05:50","2025-02-06T17:20","part-of-day","context"),inc="i3",tags=["metonym","elided-subject"])
d.c("n","If they do not leave the temple, we will take it back ourselves",["s_sok"],"told reporters","hypothetical","THREATEN","violence",["KH_AF"],["TH_AF"],[],None,inc="i5",quote=True,tags=["conditional","pronoun"])
d.c("o","The two neighbours share a border of about 800 km","outlet",None,"background","NONE",[],["KH","TH"],[],[],None,opt=True)
d.c("p","Fighting around another temple, Preah Vihear, killed at least 18 people in 2011","outlet",None,"background","ASSAULT","clash",["?KH","?TH"],["?KH","?TH"],["preahvihear"],d.T("in 2011","2011-01-01T00:00","2012-01-01T00:00","year"),cas=[("at least 18 people","killed",18,None,"unknown",None)],inc="i6",tags=["background"])
d.c("q",'it was "watching with concern"',["s_asean"],"said only that","claimed","NONE",[],["ASEAN"],[],[],None,opt=True)
d.b("(Reporting by Mekong Wire bureaus; editing by P. Chann)","credit"); d.b("Read our ethics code at mekongwire.example","site-furniture")
d.x("initiator","a","h","who fired first"); d.x("initiator","b","h","who fired first",opt=True); d.x("weapon","a","g","shelling of civilians",opt=False)
d.agr("Truce of 6 February 2025","ceasefire",["KH","TH"],["A <<truce>> brokered"],"in force from noon",[],["k"])
d.m("<<Bangkok>> denied","TH_GOV","metonym"); d.m("<<Phnom Penh>> recalled","KH_GOV","metonym")
d.gap(None,"desk_gap","Thai losses in full; who laid the mine")
d.esc("up","ambassador recalled, threat to retake temple",["l","n"],2); d.esc("down","truce in force",["k"],2)
DOCS.append(d)

# ================= 02/03 Ukraine pair =================
party("RU","Russia","state","Russia","Russian","Moscow","Russian Federation")
party("RU_AF","Russian Armed Forces","military","Russia","Russian army","Iskander-M crew","An Iskander-M crew","Russian forces")
party("RU_CIV","Russian civilians","civilians","Russia","tractor driver")
party("UA","Ukraine","state","Ukraine","Ukrainian","Kyiv")
party("UA_AFO","Ukrainian Air Force","military","Ukraine","Ukraine's Air Force","Air Force","Ukrainian air defence")
party("UA_MIL","Armed Forces of Ukraine","military","Ukraine","Ukrainian army","army","military specialists","specialists")
party("UA_CIV","Ukrainian civilians","civilians","Ukraine","night-shift workers","furniture workers","workers","missing guard")
party("UA_RES","State Emergency Service of Ukraine","government","Ukraine","rescue service","crews")
party("UA_POL","Ukrainian police","police","Ukraine","Police")
party("UA_PRES","Ukrainian President's Office","government","Ukraine","President's Office")
party("UA_PART","Ukraine's partners","collective","Western","partners")
party("UA_FACT","Kremenchuk furniture factory","company","Ukraine","The factory","furniture factory")
party("FOR_INS","foreign instructors","military","Western","two foreign instructors")
place("kremenchuk","Kremenchuk",49.0631,33.4039,"UA","town",12)
place("hlobyne","Hlobyne",49.3925,33.2722,"UA","town",10)
place("svitlovodsk","Svitlovodsk",49.0500,33.2419,"UA","town",10)
place("voronezh_obl","Voronezh region",51.05,40.15,"RU","region",200)
place("belgorod_obl","Belgorod region",50.75,37.5,"RU","region",150,"Belgorod")
place("shebekino","Shebekino",50.4090,36.8938,"RU","town",10)
d = Doc("c02", '''Missile strike on Kremenchuk: what is known by 11 a.m.

Two ballistic missiles hit the northern edge of Kremenchuk in the night of 21 November, the head of the regional administration wrote on Telegram. One of them destroyed the boiler house of a furniture factory. According to him, four night-shift workers were killed and at least nine injured.

The first blast came at 3:25 a.m. (0125 GMT) and the second about two minutes later, residents told the Kremin News correspondent.

Crews pulled six people from under the rubble by 9 a.m., the rescue service reports. The search for one missing guard goes on.

The Air Force in Kyiv drew a different picture: according to its morning report, three Iskander-M missiles were fired from the Voronezh region, and one of them was shot down near Hlobyne.

Posts in Russian chats that drones were assembled at the factory are lies, its director, Larysa Kotenko, stressed. It makes beds for hospitals, she says.

Two schools and a clinic near the factory are without heating, and police have closed the bridge over the Dnipro to lorries.

Moscow has not officially commented. A Russian war correspondent writes of “at least thirty dead specialists”.

The President's Office again asked Ukraine's partners for more Patriot batteries.

It is not the first strike in the area: in August a drone set fire to a grain silo in neighbouring Svitlovodsk.

Did you film the strike? Send us your video: Viber, Signal | news[at]kremin-news.example
Share: Facebook · X · Telegram
''', "2024-11-21T09:20:00Z", "Europe/Kyiv", ("Kremin News","regional-media","Ukraine",["Kremin News"]), "regional 'what is known' news item", title="Missile strike on Kremenchuk: what is known by 11 a.m.")
d.src("s_head","head of Poltava regional administration","official","Ukraine",["the head of the regional administration","head of the regional administration","him"])
d.src("s_res","residents of Kremenchuk","witness","Ukraine",["residents"])
d.src("s_dsns","rescue service","official","Ukraine",["the rescue service","State Emergency Service"])
d.src("s_afo","Ukrainian Air Force","military","Ukraine",["The Air Force in Kyiv","Air Force"])
d.src("s_kot","Larysa Kotenko","official","Ukraine",["its director, Larysa Kotenko","Kotenko","director of the furniture factory"])
d.src("s_chat","Russian chats","social-media","Russia",["Posts in Russian chats"])
d.src("s_war","Russian war correspondent","media","Russia",["A Russian war correspondent","war correspondent"])
d.src("s_pres","President's Office","government","Ukraine",["The President's Office","Ukrainian President's Office"])
d.inc("i1","Missile strike on Kremenchuk furniture factory, night of 20/21 Nov 2024","ASSAULT",{"Ukraine":"confirms","Russia":"silent"},pl=["kremenchuk"],glob="H1")
d.inc("i2","Appeal for Patriot batteries","REQUEST",{"Ukraine":"confirms"})
d.inc("i3","August 2024 drone on Svitlovodsk silo (background)","ASSAULT",{},pl=["svitlovodsk"])
CT=d.T(None,"2024-11-21T03:25","2024-11-21T03:45","hour","context")
d.c("h","Missile strike on Kremenchuk","outlet",None,"asserted","ASSAULT","heavy-weapons",["?RU_AF"],["?UA"],[],CT,w=["Missile|missile"],inc="i1",opt=True,tags=["headline"])
d.c("a","Two ballistic missiles hit the northern edge of Kremenchuk in the night of 21 November",["s_head"],"the head of the regional administration wrote on Telegram","claimed","ASSAULT","heavy-weapons",["?RU_AF"],["?UA"],["kremenchuk"],d.T("in the night of 21 November","2024-11-20T20:00","2024-11-21T06:00","part-of-day"),w=["Two ballistic missiles|missile"],qty=[("Two ballistic missiles","missiles hit",2,2)],inc="i1",alt={"modes":[["aerial"]]},tags=["platform-not-source"])
d.c("b","One of them destroyed the boiler house of a furniture factory",["s_head"],"the head of the regional administration wrote on Telegram","claimed","ASSAULT","heavy-weapons",["?RU_AF"],["UA_FACT"],["?kremenchuk"],CT,inc="i1",alt={"modality":["asserted"],"source_chain":[["outlet"]],"modes":[["aerial"],["destroy"]],"targets":[["UA_CIV"]]},tags=["attribution-carry-over"])
d.c("c","four night-shift workers were killed and at least nine injured",["s_head"],"According to him","claimed","ASSAULT",[],["?RU_AF"],["UA_CIV"],["?kremenchuk"],CT,cas=[("four night-shift workers","killed",4,4,"civilian","UA_CIV"),("at least nine","wounded",9,None,"civilian","UA_CIV")],inc="i1",tags=["pronoun-source"],alt={"modes":[["heavy-weapons"],["aerial"]]})
d.c("d","The first blast came at 3:25 a.m. (0125 GMT) and the second about two minutes later",["s_res"],"residents told the Kremin News correspondent","claimed","ASSAULT","explosives",["?RU_AF"],[],["?kremenchuk"],d.T("at 3:25 a.m. (0125 GMT)","2024-11-21T03:25",None,"minute"),inc="i1",tags=["tz"],alt={"modes":[["heavy-weapons"],["aerial"],[]]})
d.c("e","Crews pulled six people from under the rubble by 9 a.m.",["s_dsns"],"the rescue service reports","claimed","AID",[],["UA_RES"],["?UA_CIV"],["?kremenchuk"],d.T("by 9 a.m.","2024-11-21T03:25","2024-11-21T09:00","part-of-day"),qty=[("six people","rescued",6,6)],inc="i1",alt={"event_type":["NONE"],"modes":[["humanitarian"]]},tags=["deadline-time"])
d.c("f","The search for one missing guard goes on",["s_dsns"],None,"claimed","NONE",[],["?UA_RES"],["UA_CIV"],["?kremenchuk"],d.T(None,"2024-11-21T03:25","2024-11-21T11:00","part-of-day","context"),cas=[("one missing guard","missing",1,1,"civilian","UA_CIV")],inc="i1",alt={"modality":["asserted"],"source_chain":[["outlet"]],"event_type":["AID"]},tags=["attribution-carry-over"])
d.c("g","three Iskander-M missiles were fired from the Voronezh region",["s_afo"],"according to its morning report","claimed","ASSAULT","heavy-weapons",["?RU_AF"],["?UA"],["voronezh_obl:origin"],CT,w=["Iskander-M missiles|missile"],qty=[("three Iskander-M missiles","missiles fired",3,3)],inc="i1",tags=["origin-not-location"],alt={"modes":[["aerial"]]})
d.c("i","one of them was shot down near Hlobyne",["s_afo"],"according to its morning report","claimed","ASSAULT","air-defence",["?UA_AFO"],["?RU_AF"],["hlobyne"],CT,qty=[("one of them","missiles shot down",1,1)],inc="i1",tags=["interception-role"],alt={"actors":[["RU_AF"]],"targets":[["UA"]],"modes":[["heavy-weapons"],["aerial"]]})
d.c("j","drones were assembled at the factory",["s_kot"],"are lies","denied","NONE",[],["UA_FACT"],[],["?kremenchuk"],None,inc="i1",tags=["denial","denied-source:s_chat"],alt={"actors":[[],["UA_MIL"]]})
d.c("k","It makes beds for hospitals",["s_kot"],"she says","claimed","NONE",[],["UA_FACT"],[],["?kremenchuk"],None,inc="i1",opt=True,tags=["pronoun-source"])
d.c("l","Two schools and a clinic near the factory are without heating","outlet",None,"asserted","NONE",[],[],[],["?kremenchuk"],d.T(None,"2024-11-21T03:25","2024-11-21T11:00","part-of-day","context"),inc="i1")
d.c("m","police have closed the bridge over the Dnipro to lorries","outlet",None,"asserted","COERCE","restrict",["UA_POL"],[],["?kremenchuk"],d.T(None,"2024-11-21T03:25","2024-11-21T11:00","part-of-day","context"),inc="i1")
d.c("n","Moscow has not officially commented","outlet",None,"asserted","NONE",[],["RU"],[],[],None,opt=True,pol="negative",tags=["no-comment","metonym"])
d.c("o","“at least thirty dead specialists”",["s_war"],"writes of","claimed","ASSAULT",[],["?RU_AF"],["UA_MIL"],["?kremenchuk"],CT,cas=[("at least thirty dead specialists","killed",30,None,"military","UA_MIL")],inc="i1",quote=True,tags=["nominal"],alt={"modes":[["heavy-weapons"],["aerial"]],"targets":[["UA"]]})
d.c("p","The President's Office again asked Ukraine's partners for more Patriot batteries",["s_pres"],"asked","requested","REQUEST","assist",["UA_PRES"],["UA_PART"],[],None,inc="i2",alt={"source_chain":[["outlet"]],"actors":[["UA"]]})
d.c("q","in August a drone set fire to a grain silo in neighbouring Svitlovodsk","outlet",None,"background","ASSAULT","drone",["?RU_AF"],["?UA_CIV"],["svitlovodsk"],d.T("in August","2024-08-01T00:00","2024-09-01T00:00","month","relative"),w=["a drone|drone"],inc="i3",tags=["background"],alt={"actors":[["RU"]]})
d.b("Did you film the strike? Send us your video: Viber, Signal | news[at]kremin-news.example\nShare: Facebook · X · Telegram","tip-line")
d.stamp("what is known <<by 11 a.m.>>","2024-11-21T11:00","2024-11-21T11:01","as-of","Europe/Kyiv")
d.x("casualties","c","o","dead: 4 workers v at least 30 specialists"); d.x("count","a","g","two missiles hit v three fired, one shot down",opt=True)
d.m("<<Moscow>> has","RU","metonym"); d.m("in <<Kyiv>> drew","UA","metonym")
d.gap("<<Moscow has not officially commented>>","no_comment","Russia's version")
DOCS.append(d)

d = Doc("c03", '''Iskander crew wipes out drone workshop in Kremenchuk – source

An Iskander-M crew destroyed a Ukrainian drone workshop on the outskirts of Kremenchuk overnight, killing up to 40 military specialists, a source in the security services told Don Herald.

Two missiles were launched and both reached the object, the source said. The first struck at 4:25 a.m. Moscow time. “The workshop was sending two hundred attack drones a month to the front. It will not send any more.”

According to the same source, ammunition stored in the yard went on exploding for an hour, and two foreign instructors were among the wounded.

Don Herald could not confirm this account. A satellite picture taken at 08:40 GMT showed a collapsed boiler house, but no damage to the main production hall.

Ukraine's Air Force, quoted by a Kyiv radio station, claimed that one missile had been shot down on the way; the head of the Poltava regional administration said the dead were furniture workers.

The Defence Ministry in Moscow has neither confirmed nor denied the strike.

If Kyiv has to move its workshops to the west of the country, drone raids on the border regions could fall by a third, believes military analyst Pavel Stroyev.

Moscow says strikes on such workshops are a lawful answer to Ukraine's incursion into the Kursk region, which began in August 2024. On Tuesday a Ukrainian drone killed a tractor driver near Shebekino, according to the Belgorod governor.

Read us without advertising: subscribe to Don Herald Plus
''', "2024-11-21T13:30:00Z", "Europe/Moscow", ("Don Herald","newspaper","Russia",["Don Herald"]), "source-based newspaper report", title="Iskander crew wipes out drone workshop in Kremenchuk – source")
place("kursk_obl","Kursk region",51.6,36.3,"RU","region",130,"Kursk")
d.src("s_src","unnamed source in the Russian security services","anonymous","Russia",["a source in the security services","the source","the same source","source"])
d.src("s_sat","satellite picture","document","neutral",["A satellite picture","satellite image"])
d.src("s_radio","Kyiv radio station","media","Ukraine",["a Kyiv radio station"])
d.src("s_afo","Ukrainian Air Force","military","Ukraine",["Ukraine's Air Force","Air Force"],via="s_radio")
d.src("s_head","head of Poltava regional administration","official","Ukraine",["the head of the Poltava regional administration","head of the regional administration"])
d.src("s_str","Pavel Stroyev","analyst","neutral",["military analyst Pavel Stroyev","Stroyev"])
d.src("s_mos","Moscow (Russian authorities)","government","Russia",["Moscow","Russia","Russian government"])
d.src("s_bel","Belgorod governor","official","Russia",["the Belgorod governor","governor of Belgorod region"])
d.inc("i1","Iskander strike on Kremenchuk workshop, night of 20/21 Nov 2024","ASSAULT",{"Russia":"confirms","Ukraine":"contests"},pl=["kremenchuk"],glob="H1",note="Russia confirms only through an unnamed source")
d.inc("i2","Ukrainian incursion into Kursk region (background)","ASSAULT",{},pl=["kursk_obl"])
d.inc("i3","Drone near Shebekino, 19 Nov","ASSAULT",{"Russia":"confirms"},pl=["shebekino"])
CT=d.T(None,"2024-11-21T04:25","2024-11-21T04:45","hour","context")
ST={"modes":[["aerial"],[]]}
d.c("h","Iskander crew wipes out drone workshop in Kremenchuk",["s_src"],"source","claimed","ASSAULT","heavy-weapons",["RU_AF"],["?UA_MIL"],["kremenchuk"],CT,w=["Iskander|missile"],inc="i1",opt=True,tags=["headline"])
d.c("a","An Iskander-M crew destroyed a Ukrainian drone workshop on the outskirts of Kremenchuk overnight, killing up to 40 military specialists",["s_src"],"a source in the security services told Don Herald","claimed","ASSAULT","heavy-weapons",["RU_AF"],["UA_MIL"],["kremenchuk"],d.T("overnight","2024-11-20T20:00","2024-11-21T06:00","part-of-day","relative"),w=["Iskander-M|missile"],cas=[("up to 40 military specialists","killed",None,40,"military","UA_MIL")],inc="i1",tags=["anonymous","upper-bound"],alt={"modes":[["aerial"],["heavy-weapons","destroy"]],"targets":[["UA"]]})
d.c("b","Two missiles were launched and both reached the object",["s_src"],"the source said","claimed","ASSAULT","heavy-weapons",["?RU_AF"],["?UA_MIL"],["?kremenchuk"],CT,w=["missiles|missile"],qty=[("Two missiles","missiles launched",2,2)],inc="i1",alt=ST)
d.c("c","The first struck at 4:25 a.m. Moscow time",["s_src"],"the source said","claimed","ASSAULT","heavy-weapons",["?RU_AF"],["?UA_MIL"],["?kremenchuk"],d.T("at 4:25 a.m. Moscow time","2024-11-21T04:25",None,"minute"),inc="i1",tags=["tz","attribution-carry-over","ordinal-not-count"],alt={"modality":["asserted"],"source_chain":[["outlet"]],"modes":[["aerial"],[]]})
d.c("d","The workshop was sending two hundred attack drones a month to the front",["s_src"],"the source said","claimed","NONE",[],["?UA_MIL"],[],["?kremenchuk"],None,qty=[("two hundred attack drones","drones a month",200,200)],inc="i1",quote=True,alt={"event_type":["AID"],"modality":["background"],"incident":[None]})
d.c("e","It will not send any more",["s_src"],"the source said","predicted","NONE",[],[],[],[],None,pol="negative",inc="i1",quote=True,opt=True)
d.c("f","ammunition stored in the yard went on exploding for an hour",["s_src"],"According to the same source","claimed","ASSAULT","explosives",["?RU_AF"],["?UA_MIL"],["?kremenchuk"],d.T("for an hour","2024-11-21T04:25","2024-11-21T05:30","hour","relative"),w=["ammunition|explosive"],inc="i1",alt={"event_type":["NONE"],"modes":[[],["heavy-weapons"]]})
d.c("g","two foreign instructors were among the wounded",["s_src"],"According to the same source","claimed","ASSAULT",[],["?RU_AF"],["FOR_INS"],["?kremenchuk"],CT,cas=[("two foreign instructors","wounded",2,2,"military","FOR_INS")],inc="i1",alt={"modes":[["heavy-weapons"],["aerial"]]})
d.c("i","Don Herald could not confirm this account","outlet",None,"asserted","NONE",[],[],[],[],None,opt=True,pol="negative",tags=["unverified"])
d.c("j","a collapsed boiler house, but no damage to the main production hall",["s_sat"],"showed","claimed","NONE",[],[],["?UA_FACT"],["?kremenchuk"],d.T("at 08:40 GMT","2024-11-21T08:40:00Z","2024-11-21T08:41:00Z","minute"),inc="i1",tags=["tz","evidence"],alt={"modality":["asserted"],"source_chain":[["outlet"]],"event_type":["ASSAULT"]})
d.c("k","one missile had been shot down on the way",["s_radio","s_afo"],"claimed that","claimed","ASSAULT","air-defence",["?UA_AFO"],["?RU_AF"],[],CT,w=["missile"],inc="i1",tags=["nested-source","interception-role"],alt={"actors":[["RU_AF"]],"targets":[["UA"]],"modes":[["heavy-weapons"],["aerial"]]})
d.c("l","the dead were furniture workers",["s_head"],"said","claimed","ASSAULT",[],["?RU_AF"],["UA_CIV"],["?kremenchuk"],CT,inc="i1",tags=["identity-dispute"],alt={"event_type":["NONE"],"modes":[["heavy-weapons"],["aerial"]]})
d.c("m","The Defence Ministry in Moscow has neither confirmed nor denied the strike","outlet",None,"asserted","NONE",[],["RU"],[],[],None,pol="negative",inc="i1",opt=True,tags=["no-comment"])
d.c("n","If Kyiv has to move its workshops to the west of the country, drone raids on the border regions could fall by a third",["s_str"],"believes military analyst Pavel Stroyev","hypothetical","NONE",[],["UA"],["?RU"],[],None,tags=["conditional"],alt={"event_type":["ASSAULT"]})
d.c("o","strikes on such workshops are a lawful answer to Ukraine's incursion into the Kursk region",["s_mos"],"Moscow says","opinion","NONE",[],["?RU"],["?UA"],[],None,tags=["metonym"],alt={"modality":["claimed"],"event_type":["ASSAULT"]})
d.c("p","Ukraine's incursion into the Kursk region, which began in August 2024","outlet",None,"background","ASSAULT","territory",["UA"],["?RU"],["kursk_obl"],d.T("in August 2024","2024-08-01T00:00","2024-09-01T00:00","month"),inc="i2",alt={"source_chain":[["outlet","s_mos"]],"modes":[[]]},tags=["nominal","background"])
d.c("q","On Tuesday a Ukrainian drone killed a tractor driver near Shebekino",["s_bel"],"according to the Belgorod governor","claimed","ASSAULT","drone",["UA"],["RU_CIV"],["shebekino"],d.T("On Tuesday","2024-11-19",prec="day",basis="relative"),w=["drone"],cas=[("a tractor driver","killed",1,1,"civilian","RU_CIV")],inc="i3",tags=["second-event"],alt={"modality":["background"]})
d.b("Read us without advertising: subscribe to Don Herald Plus","subscription-appeal")
d.x("equipment","b","k","both missiles reached the object v one shot down"); d.x("identity","a","l","military specialists v furniture workers"); d.x("damage","a","j","workshop destroyed v hall undamaged")
d.m("<<Moscow>> says","RU","metonym"); d.m("If <<Kyiv>> has","UA","metonym")
d.gap("Don Herald could not confirm this account","unverified","source account unverified"); d.gap("has neither confirmed nor denied the strike","no_comment","Russian Defence Ministry")
DOCS.append(d)
if __name__ == "__main__":
    for d in DOCS:
        G = d.write(); print(d.id, len(d.text), G["n_words"], len(G["claims"]), sum(not c["optional"] and not c["duplicate_of"] for c in G["claims"]))
