from lib import *
DOCS = []
# ================= parties / places =================
party("IN","India","state","India","Indian","New Delhi","Indian side")
party("IN_AF","Indian Army","military","India","the Army","Army","Indian troops","Indian soldiers","Our troops","Northern Command")
party("IN_CIV","Indian civilians","civilians","India","villagers","residents","two women")
party("IN_GOV","Indian government","government","India","New Delhi","India")
party("IN_DC","Kupwara district administration","government","India","deputy commissioner's office")
party("PK","Pakistan","state","Pakistan","Pakistani","Islamabad","the other side")
party("PK_AF","Pakistan Army","military","Pakistan","Pakistani posts","Pakistani soldiers","our soldiers","the troops on the Line","Pakistani army")
party("PK_GOV","Pakistani government","government","Pakistan","Islamabad","Foreign Office","Foreign Secretary")
party("PK_CIV","Pakistani civilians","civilians","Pakistan","citizens","civil population","innocent civilians","a girl")
party("INFILTR","infiltrators","rebel","militants","six infiltrators","a group of six infiltrators")
party("UNMOGIP","UN Military Observer Group","io","United Nations","UN vehicle","UN Military Observer Group in India and Pakistan")
place("keran","Keran",34.655,73.954,"IN","village",12,"Keran sector"); place("kupwara_d","Kupwara district",34.53,74.25,"IN","region",45,"Kupwara district")
place("kralpora","Kralpora (Kupwara)",34.50,74.12,"IN","town",10,"Kralpora"); place("kishan","Kishanganga",34.65,73.95,"IN","river",40,"far bank of the Kishanganga")
place("loc","Line of Control",34.3,74.2,None,"line",250,"the Line")
place("neelum","Neelum valley",34.65,74.0,"PK","region",50,"Neelum valley"); place("athmuqam","Athmuqam",34.572,73.897,"PK","town",10); place("dudhnial","Dudhnial",34.703,74.105,"PK","village",10)
place("chirikot","Chirikot",33.87,74.02,"PK","village",15)

# ================= a01 national daily, Indian side =================
d = Doc("a01", '''Guns break a six-month lull on the Kishanganga

By Our Special Correspondent

SRINAGAR: A havildar of the Army and two women of the same family lost their lives in the Keran sector of Kupwara district on Sunday evening in what Colonel Harjot Nagra, the spokesman of Northern Command, called "wholly unprovoked" mortar fire from Pakistani posts on the far bank of the Kishanganga.

The opening rounds came down at 5.40 pm, he said, and by the time the guns fell silent, a little after nine, eleven villagers had been hurt, four of them children. The Army's reply, Nagra went on, was "swift and measured": two bunkers and an ammunition dump wrecked and, by his count, not fewer than seven Pakistani soldiers dead.

Islamabad scoffed at the figure. Not one soldier had been lost, the Foreign Office said in a note made available to the Press Service of India, a news agency, which also quoted it as demanding that the "firing on hamlets" be probed by neutral observers.

Nor does the Army's sequence go unchallenged on its own side of the river. "Our guns on the ridge spoke first," insisted Ghulam Rasool Lone, 58, a shopkeeper whose sister-in-law is among the dead, "and only then did theirs."

The barrage, an official in the Home Ministry suggested on condition of anonymity, had been laid on to cover the crossing of six infiltrators; a search was under way at the time of going to press.

Some 340 residents have since been moved to a school in Kralpora, according to the deputy commissioner's office.

New Delhi has sought a meeting of the two directors-general of military operations. Should the shelling resume, Nagra warned, "the price on the other side will go up".

By an understanding reached in November 2003, the two armies had undertaken to hold their fire along the Line of Control. In the first half of this year 28 civilians were killed on the Indian side of it, police records show.

Also read: Snow shuts Zojila pass early | Subscribe to our e-paper
''', "2020-10-05T03:00:00Z", "Asia/Kolkata", ("The Jhelum Standard","newspaper","neutral",["The Jhelum Standard","Jhelum Standard"]), "national daily", file="a01.txt", title="Guns break a six-month lull on the Kishanganga")
d.src("s_nag","Harjot Nagra","official","India",["Nagra","Colonel Harjot Nagra","spokesman of Northern Command","Northern Command","Colonel Nagra","Indian Army spokesman"])
d.src("s_psi","Press Service of India","agency","India",["the Press Service of India"])
d.src("s_pfo","Pakistani Foreign Office","ministry","Pakistan",["the Foreign Office","Foreign Office","Islamabad"],via="s_psi")
d.src("s_lone","Ghulam Rasool Lone","witness","India",["Lone","Ghulam Rasool Lone, 58, a shopkeeper","shopkeeper"])
d.src("s_home","official in the Indian Home Ministry","anonymous","India",["an official in the Home Ministry","Home Ministry official"])
d.src("s_dc","Kupwara deputy commissioner's office","official","India",["the deputy commissioner's office","deputy commissioner's office"])
d.src("s_rec","police records","document","India",["police records"])
d.src("s_nd","New Delhi (Indian government)","government","India",["New Delhi","Indian government"])
d.inc("i1","Mortar and gun fire in the Keran sector, 4 Oct 2020","ASSAULT",{"India":"confirms","Pakistan":"contests"},pl=["keran"],glob="G1")
d.inc("i2","Residents moved to Kralpora","NONE",{"India":"confirms"},pl=["kralpora"])
d.inc("i3","Indian request for a DGMO meeting and warning","REQUEST",{"India":"confirms"})
d.inc("i4","Understanding of November 2003 (background)","AGREE",{})
d.inc("i5","Civilians killed in first half of 2020 (background)","ASSAULT",{})
d.inc("i6","Pakistani demand for neutral probe","REQUEST",{"Pakistan":"confirms"},glob="G1-REQ")
CT = d.T(None,"2020-10-04T17:40","2020-10-04T21:30","part-of-day","context")
d.c("h","Guns break a six-month lull on the Kishanganga","outlet",None,"asserted","ASSAULT","heavy-weapons",[],[],["kishan"],CT,w=["Guns|artillery"],inc="i1",opt=True,tags=["headline"])
d.c("a",'A havildar of the Army and two women of the same family lost their lives in the Keran sector of Kupwara district on Sunday evening in what Colonel Harjot Nagra, the spokesman of Northern Command, called "wholly unprovoked" mortar fire from Pakistani posts on the far bank of the Kishanganga',["s_nag"],"called","claimed","ASSAULT","heavy-weapons",["PK_AF"],["IN_AF","IN_CIV"],["keran","kupwara_d:container","kishan:origin"],
    d.T("on Sunday evening","2020-10-04T18:00","2020-10-04T22:00","part-of-day","relative"),w=["mortar fire|mortar"],cas=[("A havildar of the Army","killed",1,1,"military","IN_AF"),("two women","killed",2,2,"civilian","IN_CIV")],inc="i1",alt={"modality":["asserted"]},tags=["embedded-cue"])
d.c("b","The opening rounds came down at 5.40 pm",["s_nag"],"he said","claimed","ASSAULT","heavy-weapons",["?PK_AF"],["?IN"],["?keran"],d.T("at 5.40 pm","2020-10-04T17:40",None,"minute"),inc="i1",tags=["tz","pronoun-source"],alt={"modes":[[]]})
d.c("c","by the time the guns fell silent, a little after nine, eleven villagers had been hurt, four of them children",["s_nag"],"he said","claimed","ASSAULT","heavy-weapons",["?PK_AF"],["IN_CIV"],["?keran"],d.T("by the time the guns fell silent, a little after nine","2020-10-04T17:40","2020-10-04T21:30","part-of-day"),w=["guns|artillery"],cas=[("eleven villagers","wounded",11,11,"civilian","IN_CIV"),("four of them","wounded",4,4,"civilian","IN_CIV",1)],inc="i1",alt={"modes":[[]]},tags=["total-and-parts"])
d.c("d","two bunkers and an ammunition dump wrecked and, by his count, not fewer than seven Pakistani soldiers dead",["s_nag"],"Nagra went on","claimed","ASSAULT","heavy-weapons",["IN_AF"],["PK_AF"],[],CT,cas=[("not fewer than seven Pakistani soldiers","killed",7,None,"military","PK_AF")],qty=[("two bunkers","bunkers destroyed",2,2)],inc="i1",alt={"modes":[["destroy"],[]],"actors":[["IN_AF"],["IN"]]},tags=["elliptic"])
d.c("e","Not one soldier had been lost",["s_psi","s_pfo"],"the Foreign Office said in a note","denied","ASSAULT",[],["?IN_AF"],["PK_AF"],[],CT,cas=[("Not one soldier","killed",0,0,"military","PK_AF")],inc="i1",pol="negative",about="d",alt={"modality":["claimed"],"source_chain":[["outlet","s_pfo"]],"event_type":["NONE"]},tags=["nested-source","zero-casualties"])
d.c("f",'demanding that the "firing on hamlets" be probed by neutral observers',["s_psi","s_pfo"],"quoted it as","requested","REQUEST","investigate",["PK_GOV"],["?UNMOGIP"],[],None,inc="i6",alt={"targets":[[],["IN"]],"source_chain":[["outlet","s_pfo"]]},tags=["nested-source","anaphora"])
d.c("g","Our guns on the ridge spoke first",["s_lone"],"insisted Ghulam Rasool Lone","claimed","ASSAULT","heavy-weapons",["IN_AF"],["?PK"],["?keran"],CT,w=["guns|artillery"],inc="i1",quote=True,alt={"modes":[["firearms"],[]]},tags=["broken-quote","metaphor"])
d.c("i","only then did theirs",["s_lone"],"insisted Ghulam Rasool Lone","claimed","ASSAULT","heavy-weapons",["PK_AF"],["?IN"],["?keran"],CT,inc="i1",quote=True,opt=True,tags=["broken-quote","elliptic"])
d.c("j","The barrage, an official in the Home Ministry suggested on condition of anonymity, had been laid on to cover the crossing of six infiltrators",["s_home"],"an official in the Home Ministry suggested on condition of anonymity","claimed","ASSAULT","heavy-weapons",["?PK_AF"],["?IN"],["?keran"],CT,w=["barrage|artillery"],qty=[("six infiltrators","infiltrators",6,6)],inc="i1",alt={"event_type":["NONE","AID"],"modes":[[]],"actors":[["PK_AF","INFILTR"],["INFILTR"]]},tags=["anonymous","embedded-cue"])
d.c("k","a search was under way at the time of going to press",["s_home"],"suggested","claimed","COERCE","intercept",["?IN_AF"],["?INFILTR"],["?keran"],d.T("at the time of going to press","2020-10-05T02:00","2020-10-05T08:30","part-of-day","relative"),inc="i1",opt=True,alt={"modality":["asserted"],"source_chain":[["outlet"]],"event_type":["MOBILIZE","NONE"]})
d.c("l","Some 340 residents have since been moved to a school in Kralpora",["s_dc"],"according to the deputy commissioner's office","claimed","NONE",[],["?IN_DC"],["IN_CIV"],["kralpora:destination","?keran:origin"],d.T(None,"2020-10-04T17:40","2020-10-05T08:30","part-of-day","context"),cas=[("Some 340 residents","evacuated",340,340,"civilian","IN_CIV")],inc="i2",alt={"event_type":["AID"]})
d.c("m","New Delhi has sought a meeting of the two directors-general of military operations",["s_nd"],"has sought","requested","REQUEST","meet",["IN_GOV"],["?PK"],[],None,inc="i3",alt={"source_chain":[["outlet"]],"modality":["asserted"]},tags=["metonym"])
d.c("n",'Should the shelling resume, Nagra warned, "the price on the other side will go up"',["s_nag"],"Nagra warned","hypothetical","THREATEN","violence",["?IN_AF"],["PK"],[],None,inc="i3",quote=True,alt={"modality":["predicted"]},tags=["inverted-conditional","veiled-threat"])
d.c("o","By an understanding reached in November 2003, the two armies had undertaken to hold their fire along the Line of Control","outlet",None,"background","AGREE","ceasefire",["IN_AF","PK_AF"],["IN_AF","PK_AF"],["loc"],d.T("in November 2003","2003-11-01T00:00","2003-12-01T00:00","month"),inc="i4",alt={"event_type":["RETREAT"],"actors":[["IN","PK"]],"targets":[["IN","PK"]]},tags=["background","collective"])
d.c("p","In the first half of this year 28 civilians were killed on the Indian side of it",["s_rec"],"police records show","background","ASSAULT",[],["?PK_AF"],["IN_CIV"],["?loc"],d.T("In the first half of this year","2020-01-01T00:00","2020-07-01T00:00","year","relative"),cas=[("28 civilians","killed",28,28,"civilian","IN_CIV")],inc="i5",alt={"modality":["claimed"]},tags=["background"])
d.b("Also read: Snow shuts Zojila pass early | Subscribe to our e-paper","related-link"); d.b("By Our Special Correspondent","byline")
d.x("casualties","d","e","Pakistani soldiers killed: at least 7 v none"); d.x("initiator","a","g","unprovoked fire from Pakistani posts v Indian guns first")
d.x("initiator","b","g","who opened fire",opt=True)
d.m("<<Islamabad>> scoffed","PK_GOV","metonym"); d.m("<<New Delhi>> has","IN_GOV","metonym"); d.m("the <<two armies>>","IN_AF","collective")
d.agr("Understanding of November 2003","ceasefire",["IN","PK"],["an <<understanding reached in November 2003>>"],"hold fire along the Line of Control",[],["o"])
d.gap("an official in the Home Ministry","unnamed_source","who")
d.esc("up","conditional threat",["n"],1)
DOCS.append(d)

# ================= a02 military press release, Pakistani side =================
d = Doc("a02", '''ARMED FORCES INFORMATION DIRECTORATE
Press Release No. 412/2020
Rawalpindi, 5 October 2020

1. Yet again committing a ceasefire violation, Indian troops resorted yesterday at 1705 hrs Pakistan Standard Time (1205 GMT) to indiscriminate fire of artillery and mortars upon the civil population of Neelum valley, the villages of Athmuqam and Dudhnial having been deliberately targeted.

2. Due to the said fire a girl aged nine embraced martyrdom while fifteen citizens including five women sustained injuries. A basic health unit was gutted and 22 houses got damaged.

3. Pakistan Army gave a befitting response, engaging only those posts from where fire had been initiated. As per reports received from across, four Indian soldiers including an officer have been eliminated.

4. The tall claim of Indian media regarding loss of seven of our soldiers is a figment of imagination. Nor has a single round been directed by our side at the inhabitants of Keran, as is being alleged.

5. Fire ceased at 2130 hrs subsequent to contact on the hotline between the two military operations directorates, and calm is prevailing since then.

6. It is recalled that in the current year 2,340 violations have been committed by India, in which 18 innocent civilians were martyred. On 11 August a vehicle of the UN Military Observer Group was fired upon near Chirikot.

7. The said Group has been requested to visit the affected villages. In case of any further misadventure, response will be at a place and time of our own choosing.

8. Foreign Secretary Asad Mirza Baig, who summoned the Indian chargé d'affaires this morning, expressed himself in the following words:

For media queries: duty officer, 24 hrs, fax 051-0000000
''', "2020-10-05T09:00:00Z", "Asia/Karachi", ("Armed Forces Information Directorate","military","Pakistan",["Pakistani Armed Forces Information Directorate","Pakistan Army","Pakistani military","Pakistan"]), "ministry statement", partisan=True, file="a02.txt")
d.src("s_inm","Indian media","media","India",["Indian media"])
d.src("s_across","reports received from across","anonymous","unknown",["reports received from across"])
d.src("s_baig","Asad Mirza Baig","official","Pakistan",["Baig","Foreign Secretary Asad Mirza Baig","Foreign Secretary"])
d.inc("i1","Indian artillery and mortar fire on Neelum valley, 4 Oct 2020","ASSAULT",{"Pakistan":"confirms","India":"silent"},pl=["athmuqam","dudhnial"],glob="G1")
d.inc("i2","Fire ceases, calm","RETREAT",{"Pakistan":"confirms"}); d.inc("i3","Violations in 2020 (background)","ASSAULT",{"Pakistan":"confirms"}); d.inc("i4","UN vehicle fired upon near Chirikot, 11 Aug 2020 (background)","ASSAULT",{"Pakistan":"confirms"},pl=["chirikot"])
d.inc("i5","Request to the UN Military Observer Group","REQUEST",{"Pakistan":"confirms"},glob="G1-REQ"); d.inc("i6","Warning of response; chargé summoned","THREATEN",{"Pakistan":"confirms"})
CT = d.T(None,"2020-10-04T17:05","2020-10-04T21:30","part-of-day","context")
d.c("a","Indian troops resorted yesterday at 1705 hrs Pakistan Standard Time (1205 GMT) to indiscriminate fire of artillery and mortars upon the civil population of Neelum valley, the villages of Athmuqam and Dudhnial having been deliberately targeted","outlet",None,"claimed","ASSAULT","heavy-weapons",["IN_AF"],["PK_CIV"],["athmuqam","dudhnial","neelum:container"],d.T("yesterday at 1705 hrs Pakistan Standard Time (1205 GMT)","2020-10-04T17:05",None,"minute"),w=["artillery|artillery","mortars|mortar"],inc="i1",tags=["tz"])
d.c("b","Due to the said fire a girl aged nine embraced martyrdom while fifteen citizens including five women sustained injuries","outlet",None,"claimed","ASSAULT","heavy-weapons",["?IN_AF"],["PK_CIV"],["?athmuqam","?dudhnial"],CT,cas=[("a girl aged nine","killed",1,1,"civilian","PK_CIV"),("fifteen citizens","wounded",15,15,"civilian","PK_CIV"),("five women","wounded",5,5,"civilian","PK_CIV",1)],inc="i1",alt={"modes":[[]]},tags=["euphemism","total-and-parts"])
d.c("c","A basic health unit was gutted and 22 houses got damaged","outlet",None,"claimed","ASSAULT","destroy",["?IN_AF"],["?PK_CIV"],["?athmuqam","?dudhnial"],CT,qty=[("22 houses","houses damaged",22,22)],inc="i1",alt={"modes":[["heavy-weapons"],[]],"event_type":["NONE"]},tags=["passive"])
d.c("d","Pakistan Army gave a befitting response, engaging only those posts from where fire had been initiated","outlet",None,"claimed","ASSAULT","heavy-weapons",["PK_AF"],["?IN_AF"],[],CT,inc="i1",alt={"modes":[["firearms"],[]]},tags=["euphemism"])
d.c("e","four Indian soldiers including an officer have been eliminated",["s_across"],"As per reports received from across","claimed","ASSAULT",[],["?PK_AF"],["IN_AF"],[],CT,cas=[("four Indian soldiers","killed",4,4,"military","IN_AF"),("an officer","killed",1,1,"military","IN_AF",1)],inc="i1",alt={"source_chain":[["outlet"]]},tags=["euphemism","hearsay"])
d.c("f","loss of seven of our soldiers","outlet","is a figment of imagination","denied","ASSAULT",[],["?IN_AF"],["PK_AF"],[],CT,cas=[("seven of our soldiers","killed",7,7,"military","PK_AF")],inc="i1",alt={"source_chain":[["outlet","s_inm"]],"event_type":["NONE"]},tags=["denial","denied-source:s_inm","nominal"])
d.c("g","Nor has a single round been directed by our side at the inhabitants of Keran","outlet","as is being alleged","denied","ASSAULT","firearms",["PK_AF"],["IN_CIV"],["keran"],CT,inc="i1",alt={"modality":["claimed"],"modes":[["heavy-weapons"],[]]},tags=["denial","inversion"])
d.c("i","Fire ceased at 2130 hrs subsequent to contact on the hotline between the two military operations directorates","outlet",None,"claimed","RETREAT","ceasefire",["?IN_AF","?PK_AF"],["?IN_AF","?PK_AF"],[],d.T("at 2130 hrs","2020-10-04T21:30",None,"minute"),inc="i2",alt={"event_type":["CONSULT"],"modes":[["phone"],[]],"actors":[["IN","PK"]],"targets":[["IN","PK"]]},tags=["tz"])
d.c("j","calm is prevailing since then","outlet",None,"claimed","RETREAT","ceasefire",["?IN","?PK"],["?IN","?PK"],[],d.T("since then","2020-10-04T21:30","2020-10-05T14:00","part-of-day","relative"),inc="i2",alt={"event_type":["NONE"],"modes":[[]]})
d.c("k","in the current year 2,340 violations have been committed by India, in which 18 innocent civilians were martyred","outlet","It is recalled that","background","ASSAULT",[],["IN"],["PK_CIV"],[],d.T("in the current year","2020-01-01T00:00","2020-10-05T14:00","year","relative"),cas=[("18 innocent civilians","killed",18,18,"civilian","PK_CIV")],qty=[("2,340 violations","ceasefire violations",2340,2340)],inc="i3",alt={"modality":["claimed"]},tags=["background"])
d.c("l","On 11 August a vehicle of the UN Military Observer Group was fired upon near Chirikot","outlet",None,"background","ASSAULT","firearms",["?IN_AF"],["UNMOGIP"],["chirikot"],d.T("On 11 August","2020-08-11",prec="day"),inc="i4",alt={"modality":["claimed"],"modes":[[]]},tags=["background","passive"])
d.c("m","The said Group has been requested to visit the affected villages","outlet","has been requested","requested","REQUEST","investigate",["?PK"],["UNMOGIP"],["?athmuqam:target","?dudhnial:target"],None,inc="i5",alt={"modes":[["assist"],["meet"]],"actors":[["PK_GOV"],["PK_AF"]]},tags=["passive","anaphora"])
d.c("n","In case of any further misadventure, response will be at a place and time of our own choosing","outlet",None,"hypothetical","THREATEN","violence",["?PK_AF"],["?IN"],[],None,inc="i6",alt={"modality":["predicted"]},tags=["conditional","veiled-threat"])
d.c("o","who <<summoned the Indian chargé d'affaires this morning>>","outlet",None,"claimed","ACCUSE","disapprove",["PK_GOV"],["IN"],[],d.T("this morning","2020-10-05T06:00","2020-10-05T12:00","part-of-day","relative"),inc="i6",alt={"modality":["asserted"],"source_chain":[["outlet","s_baig"]]},tags=["relative-clause"])
d.b("For media queries: duty officer, 24 hrs, fax 051-0000000","contact")
d.gap("expressed himself in the following words:","announced_missing","the Foreign Secretary's words")
d.agr("ceasefire on the Line of Control","ceasefire",["IN","PK"],["a <<ceasefire>> violation"],"alleged violation",["Armed Forces Information Directorate"],["a"])
d.m("The <<said Group>>","UNMOGIP","description")
d.esc("up","warning of response",["n"],2); d.esc("down","hotline contact, calm",["i","j"],2)
DOCS.append(d)

# ================= a03 NGO field note, Donbas =================
party("UA","Ukraine","state","Ukraine","Ukrainian","Kyiv")
party("UA_AF","Ukrainian armed forces","military","Ukraine","operation headquarters","Ukrainian troops","a Ukrainian marine battalion","its sappers")
party("UA_CIV","civilians in government-held Donbas","civilians","Ukraine","a man of 61")
party("DPR","Donetsk republic militia","rebel","Russia-backed separatists","Russian-backed formations","self-styled Donetsk republic","Donetsk militia","separatists")
party("DN_CIV","civilians in Donbas","civilians","Donbas civilians","miners","people","residents")
party("DN_WATER","Donbas water utility","company","neutral","water utility","repair crew")
party("DCW","Donbas Civic Watch","ngo","neutral","our monitors","our car","the team")
party("ARMED2","two armed men","unknown","unknown","two armed men")
place("svitlod","Svitlodarsk",48.435,38.225,"UA","town",8); place("debaltseve","Debaltseve",48.34,38.40,"UA","town",10)
place("stanytsia","Stanytsia Luhanska",48.65,39.48,"UA","town",10); place("zaitseve","Zaitseve",48.415,38.045,"UA","village",8); place("horlivka","Horlivka",48.30,38.05,"UA","city",12)
place("luhanske","Luhanske",48.43,38.26,"UA","village",8); place("dfs","Donetsk filtration station",48.12,37.83,"UA","facility",8); place("yasyn","Yasynuvata",48.13,37.86,"UA","town",10)
place("oleksan","Oleksandrivka (Marinka)",47.93,37.55,"UA","village",10,"Oleksandrivka"); place("minsk","Minsk",53.9,27.57,"BY","city",15); place("donbas","Donbas",48.2,38.2,"UA","region",120)
d = Doc("a03", '''DONBAS CIVIC WATCH – FIELD NOTE 118
Reporting period closed 15 June 2017, 19:30 (Kyiv time)

GENERAL
The night was the loudest in three weeks. From a rooftop in Svitlodarsk our monitors logged 214 undetermined explosions between 21:10 and 23:45 on 14 June, most of them three to six kilometres off, towards Debaltseve. Around Stanytsia Luhanska, where the forces have been pulled apart, not a shot was recorded.

HARM TO CIVILIANS
A man of 61 died in his yard in Zaitseve at dusk when a 120-mm mortar bomb burst by the well, his widow told the team. Nine people, two of whom did not survive surgery, have been brought in since dawn with shrapnel wounds, said the chief physician of the hospital in Horlivka, reached by phone.

WHAT THE SIDES SAY
According to the press officer of the Ukrainian operation headquarters, “Russian-backed formations” fired Grad rockets at Luhanske and seized a wounded serviceman. A commander of the self-styled Donetsk republic’s militia, for his part, blamed a Ukrainian marine battalion for the shelling of the filtration station and denied that his people were holding any prisoner. We could corroborate neither account.

WATER
The pumps of the Donetsk filtration station went still at 04:20 on 15 June, which by the utility’s estimate has cut off 35,000 people. A repair crew turned back near Yasynuvata under small-arms fire; its foreman wants both sides to guarantee a six-hour window of silence.

ACCESS
Two armed men, one visibly drunk, held up our car at the Oleksandrivka checkpoint at about 15:00 and took a camera.

AHEAD
A “harvest truce”, settled in Minsk on 7 June, is to take effect at midnight on 24 June. Were it to collapse within days, as happened in April, water could be lost to both halves of the region for the summer.

You receive this note because you are on our list. Reply STOP to be removed.
''', "2017-06-15T18:00:00Z", "Europe/Kyiv", ("Donbas Civic Watch","ngo","neutral",["Donbas Civic Watch"]), "NGO situation report", file="a03.txt")
d.src("s_wid","widow in Zaitseve","witness","Ukraine",["his widow","widow"])
d.src("s_doc","chief physician of the Horlivka hospital","medical","Russia-backed separatists",["the chief physician of the hospital in Horlivka","chief physician"])
d.src("s_ato","Ukrainian operation headquarters","military","Ukraine",["the press officer of the Ukrainian operation headquarters","press officer","operation headquarters"])
d.src("s_dpr","commander of the Donetsk republic's militia","rebel","Russia-backed separatists",["A commander of the self-styled Donetsk republic’s militia","Donetsk militia commander","Donetsk militia"])
d.src("s_util","Donbas water utility","company","neutral",["the utility","water utility"])
d.src("s_fore","foreman of the repair crew","witness","neutral",["its foreman","foreman"])
d.inc("i1","Explosions heard from Svitlodarsk, night of 14 June 2017","ASSAULT",{},pl=["debaltseve"]); d.inc("i2","Mortar bomb kills a man in Zaitseve","ASSAULT",{},pl=["zaitseve"]); d.inc("i3","Wounded brought to Horlivka hospital","ASSAULT",{},pl=["horlivka"])
d.inc("i4","Alleged Grad fire on Luhanske and capture of a serviceman","ASSAULT",{"Ukraine":"confirms","Russia-backed separatists":"denies"},pl=["luhanske"]); d.inc("i5","Donetsk filtration station shelled and stopped","ASSAULT",{"Russia-backed separatists":"confirms"},pl=["dfs"])
d.inc("i6","Monitors' car held up at Oleksandrivka","COERCE",{},pl=["oleksan"]); d.inc("i7","Harvest truce settled in Minsk, due 24 June","AGREE",{}); d.inc("i8","Repair crew under fire near Yasynuvata","ASSAULT",{},pl=["yasyn"]); d.inc("i9","Quiet at Stanytsia Luhanska","RETREAT",{},pl=["stanytsia"])
PER = d.T(None,"2017-06-14T19:30","2017-06-15T19:30","day","context")
d.c("a","From a rooftop in Svitlodarsk our monitors logged 214 undetermined explosions between 21:10 and 23:45 on 14 June, most of them three to six kilometres off, towards Debaltseve","outlet",None,"asserted","ASSAULT","explosives",[],[],["svitlod:origin","debaltseve:direction"],d.T("between 21:10 and 23:45 on 14 June","2017-06-14T21:10","2017-06-14T23:45","hour"),qty=[("214 undetermined explosions","explosions",214,214)],inc="i1",alt={"modes":[["heavy-weapons"],[]]},tags=["direction-not-location","observer-place"])
d.c("a0","The night was the loudest in three weeks","outlet",None,"opinion","NONE",[],[],[],[],None,inc="i1",opt=True)
d.c("b","Around Stanytsia Luhanska, where the forces have been pulled apart, not a shot was recorded","outlet",None,"asserted","ASSAULT","firearms",[],[],["stanytsia"],PER,inc="i9",pol="negative",alt={"event_type":["NONE","RETREAT"],"modality":["denied"],"modes":[[]]},tags=["negative"])
d.c("c","A man of 61 died in his yard in Zaitseve at dusk when a 120-mm mortar bomb burst by the well",["s_wid"],"his widow told the team","claimed","ASSAULT","heavy-weapons",[],["UA_CIV"],["zaitseve"],d.T("at dusk","2017-06-14T20:30","2017-06-14T22:00","part-of-day"),w=["120-mm mortar bomb|mortar"],cas=[("A man of 61","killed",1,1,"civilian","UA_CIV")],inc="i2",alt={"targets":[["DN_CIV"]]})
d.c("d","Nine people, two of whom did not survive surgery, have been brought in since dawn with shrapnel wounds",["s_doc"],"said the chief physician of the hospital in Horlivka","claimed","ASSAULT","heavy-weapons",[],["DN_CIV"],["?horlivka"],d.T("since dawn","2017-06-15T04:00","2017-06-15T19:30","part-of-day","relative"),cas=[("Nine people","wounded",9,9,"unknown","DN_CIV"),("two of whom","killed",2,2,"unknown","DN_CIV",1)],inc="i3",alt={"event_type":["NONE"],"modes":[["explosives"],[]]},tags=["hospital-place","total-and-parts"])
d.c("e","“Russian-backed formations” fired Grad rockets at Luhanske",["s_ato"],"According to the press officer of the Ukrainian operation headquarters","claimed","ASSAULT","heavy-weapons",["DPR"],["?UA"],["luhanske"],PER,w=["Grad rockets|rocket"],inc="i4",alt={"targets":[["UA_AF"],["UA_CIV"]]})
d.c("f","seized a wounded serviceman",["s_ato"],"According to the press officer of the Ukrainian operation headquarters","claimed","ASSAULT","abduct",["?DPR"],["UA_AF"],["?luhanske"],PER,cas=[("a wounded serviceman","captured",1,1,"military","UA_AF")],inc="i4",alt={"event_type":["COERCE"],"modes":[["arrest"],["seize"],[]]},tags=["elided-subject"])
d.c("g","blamed a Ukrainian marine battalion for the shelling of the filtration station",["s_dpr"],"blamed","claimed","ASSAULT","heavy-weapons",["UA_AF"],["?DPR"],["dfs"],PER,w=["shelling|artillery"],inc="i5",alt={"event_type":["ACCUSE"],"modes":[["allege"]],"targets":[["DN_WATER"],["DN_CIV"]]},tags=["accusation"])
d.c("i","his people were holding any prisoner",["s_dpr"],"denied that","denied","ASSAULT","abduct",["DPR"],["?UA_AF"],[],PER,inc="i4",about="f",alt={"event_type":["COERCE","NONE"],"modes":[["arrest"],[]]},tags=["denial"])
d.c("j","The pumps of the Donetsk filtration station went still at 04:20 on 15 June","outlet",None,"asserted","NONE",[],[],["?DN_WATER"],["dfs"],d.T("at 04:20 on 15 June","2017-06-15T04:20",None,"minute"),inc="i5")
d.c("k","has cut off 35,000 people",["s_util"],"by the utility’s estimate","claimed","NONE",[],[],["DN_CIV"],[],d.T(None,"2017-06-15T04:20","2017-06-15T19:30","part-of-day","context"),qty=[("35,000 people","people without water",35000,35000)],inc="i5",tags=["elliptic-figure"])
d.c("l","A repair crew turned back near Yasynuvata under small-arms fire","outlet",None,"asserted","ASSAULT","firearms",[],["DN_WATER"],["yasyn"],d.T(None,"2017-06-15T04:20","2017-06-15T19:30","part-of-day","context"),w=["small-arms fire|small-arms"],inc="i8",alt={"incident":["i5"]})
d.c("m","its foreman wants both sides to guarantee a six-hour window of silence",["s_fore"],"wants","requested","REQUEST","yield",["DN_WATER"],["UA","DPR"],[],None,inc="i8",alt={"incident":[None,"i5"],"modes":[["change"],["assist"]],"targets":[["UA_AF","DPR"]]})
d.c("n","Two armed men, one visibly drunk, held up our car at the Oleksandrivka checkpoint at about 15:00 and took a camera","outlet",None,"asserted","COERCE","seize",["ARMED2"],["DCW"],["oleksan"],d.T("at about 15:00","2017-06-15T14:55","2017-06-15T15:05","minute",approx=True),inc="i6",alt={"modes":[["restrict"],["seize","restrict"]],"event_type":["ASSAULT"]})
d.c("o","A “harvest truce”, settled in Minsk on 7 June, is to take effect at midnight on 24 June","outlet",None,"predicted","RETREAT","ceasefire",["?UA","?DPR"],["?UA","?DPR"],[],d.T("at midnight on 24 June","2017-06-24T00:00","2017-06-24T00:01","minute"),inc="i7",alt={"event_type":["AGREE"]},tags=["agreement-place"])
d.c("p","Were it to collapse within days, as happened in April, water could be lost to both halves of the region for the summer","outlet",None,"hypothetical","NONE",[],[],["?DN_CIV"],[],None,inc="i7",alt={"incident":[None,"i5"],"event_type":["ASSAULT"]},tags=["inverted-conditional"])
d.c("q","as happened in April","outlet",None,"background","NONE",[],[],[],[],d.T("in April","2017-04-01T00:00","2017-05-01T00:00","month","relative"),opt=True)
d.b("You receive this note because you are on our list. Reply STOP to be removed.","newsletter-footer")
d.stamp("15 June 2017, 19:30 (Kyiv time)","2017-06-15T19:30","2017-06-15T19:31","as-of","Europe/Kyiv")
d.x("status","f","i","serviceman captured v no prisoner held")
d.agr("harvest truce settled in Minsk on 7 June","ceasefire",["UA","DPR"],["“<<harvest truce>>”"],"due at midnight on 24 June",[],["o"])
d.gap("We could corroborate neither account","unverified","accounts of both sides")
d.esc("up","loudest night in three weeks",["a"],1); d.esc("down","truce due",["o"],1)
DOCS.append(d)

# ================= a04 live blog, Red Sea =================
party("HOUTHI","Houthis","rebel","Houthis","the group","Ansar Allah","Houthi","its")
party("US_NAVY","US Navy","military","United States","US destroyer","A US destroyer","Central Command","American warship")
party("US","United States","state","United States","Washington","US")
party("CREW","crew of the Calypso Dawn","civilians","neutral","sailors","Calypso Dawn","tanker","crew members","the tanker","her owners")
party("SHIPS","merchant shipping","civilians","neutral","shipping","Merchant vessels","Any ship","ships")
party("YE_GOV","Yemeni recognised government","government","Yemen government","Aden","internationally recognised government","Aden's government")
party("IRAN","Iran","state","Iran","Tehran","Iranian")
party("ISRAEL","Israel","state","Israel","Israeli","the enemy"); party("UKMTO","UKMTO","io","neutral","British maritime agency UKMTO")
place("rs_pos","Red Sea, 45 nm south-west of Hodeidah",14.27,42.42,"YE","sea",30,"45 nautical miles south-west of Hodeidah"); place("hodeidah","Hodeidah",14.798,42.954,"YE","city",12)
place("sanaa","Sanaa",15.37,44.19,"YE","city",15); place("redsea","Red Sea",17.0,40.0,None,"sea",600)
place("gaza","Gaza",31.42,34.36,"PS","region",25)
d = Doc("a04", '''Red Sea live: tanker ablaze after missile strike off Yemen

14:52 GMT
Fire contained, say managers
All 23 sailors on the Marshall Islands-flagged tanker Calypso Dawn are unhurt and the blaze in one of her tanks has been contained, Thalassa Marine, the Greek firm that runs the ship, has told us by email.

14:20 GMT
Houthis: it was us
The group’s military spokesman, Brig. Gen. Nasser al-Shami, has just come off the air. “A number of suitable missiles” hit the tanker, he says, her owners having “traded with the ports of the enemy”. Any ship that sails for Israel will burn too, he adds, for as long as Gaza is besieged.

13:45 GMT
Correction
Earlier we carried a report of two deaths. The agent who gave it now says he was misinformed and that no one on board has died.

13:05 GMT
Two dead on tanker?
Two crew members have been killed aboard the tanker, according to a shipping agent in Djibouti.

12:31 GMT
Washington
A US destroyer that answered the tanker’s distress call has brought down a drone heading for her, Central Command says. We have asked whether there will be strikes on land; no reply so far.

12:04 GMT
Aden points to Tehran
Yemen’s internationally recognised government accuses Iran of having shipped the missiles in through Hodeidah. Tehran has always rejected the charge.

11:40 GMT
How it began
A missile has slammed into a tanker 45 nautical miles south-west of Hodeidah, the British maritime agency UKMTO reports, quoting the vessel’s security officer, who puts the impact at 10:58 UTC. Merchant vessels are being told to keep away.

The Houthis, masters of Sanaa since 2014, began attacking shipping last November, weeks into the war in Gaza.

Comments on this page are now closed. Get alerts on your phone
''', "2024-01-23T14:52:00Z", "Asia/Aden", ("Harbour News Live","media","neutral",["Harbour News Live","Harbour News"]), "live blog", file="a04.txt", title="Red Sea live: tanker ablaze after missile strike off Yemen")
d.src("s_thal","Thalassa Marine","company","neutral",["Thalassa Marine, the Greek firm that runs the ship","managers"])
d.src("s_shami","Nasser al-Shami","rebel","Houthis",["al-Shami","Brig. Gen. Nasser al-Shami","The group’s military spokesman","Houthi military spokesman","Houthis"])
d.src("s_agent","shipping agent in Djibouti","anonymous","neutral",["a shipping agent in Djibouti","The agent","shipping agent"])
d.src("s_cent","US Central Command","military","United States",["Central Command","Centcom"])
d.src("s_aden","Yemen's internationally recognised government","government","Yemen government",["Yemen’s internationally recognised government","Aden","Yemeni government"])
d.src("s_teh","Iranian government","government","Iran",["Tehran","Iran"])
d.src("s_ukmto","UKMTO","io","neutral",["the British maritime agency UKMTO","British maritime agency"])
d.src("s_sec","security officer of the Calypso Dawn","witness","neutral",["the vessel’s security officer","security officer"],via="s_ukmto")
d.inc("i1","Missile strike on the tanker Calypso Dawn, 23 Jan 2024","ASSAULT",{"Houthis":"confirms"},pl=["rs_pos"]); d.inc("i2","US destroyer brings down a drone","ASSAULT",{"United States":"confirms"},pl=["rs_pos"]); d.inc("i3","Aden accuses Iran of shipping missiles","AID",{"Yemen government":"confirms","Iran":"denies"}); d.inc("i4","Houthi attacks on shipping since November 2023 (background)","ASSAULT",{},pl=["redsea"]); d.inc("i5","Houthi threat to ships for Israel","THREATEN",{"Houthis":"confirms"}); d.inc("i6","Houthi rule of Sanaa (background)","NONE",{}); d.inc("i7","Warning to merchant vessels","COERCE",{})
CT = d.T(None,"2024-01-23T10:58:00Z","2024-01-23T11:40:00Z","hour","context")
d.c("h","tanker ablaze after missile strike off Yemen","outlet",None,"asserted","ASSAULT",["naval"],["?HOUTHI"],["CREW"],["?rs_pos"],CT,w=["missile|missile"],inc="i1",opt=True,tags=["headline"])
d.c("h2","Houthis: it was us",["s_shami"],None,"claimed","ASSAULT",[],["HOUTHI"],["?CREW"],["?rs_pos"],CT,inc="i1",opt=True,tags=["headline"])
d.c("h3","Two dead on tanker?","outlet",None,"hypothetical","ASSAULT",[],["?HOUTHI"],["CREW"],["?rs_pos"],CT,inc="i1",opt=True,tags=["headline"])
d.c("a","All 23 sailors on the Marshall Islands-flagged tanker Calypso Dawn are unhurt",["s_thal"],"has told us by email","claimed","ASSAULT",[],["?HOUTHI"],["CREW"],["?rs_pos"],CT,inc="i1",pol="negative",alt={"event_type":["NONE"],"modality":["denied"]},tags=["zero-casualties","crew-not-casualty"])
d.c("b","the blaze in one of her tanks has been contained",["s_thal"],"has told us by email","claimed","NONE",[],["?CREW"],[],["?rs_pos"],d.T(None,"2024-01-23T10:58:00Z","2024-01-23T14:52:00Z","part-of-day","context"),inc="i1",alt={"event_type":["ASSAULT"]},tags=["pronoun"])
d.c("c","“A number of suitable missiles” hit the tanker",["s_shami"],"he says","claimed","ASSAULT","naval",["?HOUTHI"],["CREW"],["?rs_pos"],CT,w=["missiles|missile"],inc="i1",alt={"modes":[["heavy-weapons"],["aerial"],[]]},tags=["pronoun-source","responsibility-claim"])
d.c("d","her owners having “traded with the ports of the enemy”",["s_shami"],"he says","claimed","ACCUSE","allege",["?HOUTHI"],["CREW"],[],None,inc="i1",alt={"event_type":["COOPERATE","NONE"],"modality":["opinion"],"modes":[[],["economic"]],"actors":[["CREW"]],"targets":[["ISRAEL"]]},tags=["participle"])
d.c("e","Any ship that sails for Israel will burn too, he adds, for as long as Gaza is besieged",["s_shami"],"he adds","hypothetical","THREATEN","violence",["?HOUTHI"],["SHIPS"],["gaza:container"],None,inc="i5",alt={"modality":["predicted"]},tags=["conditional","embedded-cue"])
d.c("f","a report of two deaths","outlet","Earlier we carried","denied","ASSAULT",[],[],["CREW"],[],CT,cas=[("two deaths","killed",2,2,"civilian","CREW")],inc="i1",opt=True,status="retracted",tags=["retraction"])
d.c("g","no one on board has died",["s_agent"],"The agent who gave it now says","claimed","ASSAULT",[],["?HOUTHI"],["CREW"],["?rs_pos"],CT,cas=[("no one","killed",0,0,"civilian","CREW")],inc="i1",pol="negative",alt={"modality":["denied"],"event_type":["NONE"]},tags=["zero-casualties","correction"])
d.c("i","Two crew members have been killed aboard the tanker",["s_agent"],"according to a shipping agent in Djibouti","claimed","ASSAULT",[],["?HOUTHI"],["CREW"],["?rs_pos"],CT,cas=[("Two crew members","killed",2,2,"civilian","CREW")],inc="i1",status="retracted",tags=["retracted"])
d.c("j","A US destroyer that answered the tanker’s distress call has brought down a drone heading for her",["s_cent"],"Central Command says","claimed","ASSAULT",["drone","air-defence"],["US_NAVY"],["?HOUTHI"],["?rs_pos"],d.T(None,"2024-01-23T10:58:00Z","2024-01-23T12:31:00Z","hour","context"),w=["drone|drone"],inc="i2",alt={"actors":[["HOUTHI"]],"targets":[["CREW"]],"modes":[["drone"],["air-defence"],["aerial"],["naval"]],"incident":["i1"]},tags=["interception-role"])
d.c("k","We have asked whether there will be strikes on land; no reply so far","outlet",None,"asserted","NONE",[],[],["?US"],[],None,pol="negative",opt=True,tags=["no-comment"])
d.c("l","Yemen’s internationally recognised government accuses Iran of having shipped the missiles in through Hodeidah",["s_aden"],"accuses","claimed","AID","military",["IRAN"],["HOUTHI"],["hodeidah"],None,w=["missiles|missile"],inc="i3",alt={"event_type":["ACCUSE"],"modes":[["allege"],[]],"actors":[["YE_GOV"]],"targets":[["IRAN"],[]]},tags=["accusation"])
d.c("l2","Aden points to Tehran",["s_aden"],"points to","claimed","ACCUSE","allege",["YE_GOV"],["IRAN"],[],None,inc="i3",opt=True,tags=["headline","metonym"])
d.c("m","Tehran has always rejected the charge",["s_teh"],"rejected","denied","AID","military",["IRAN"],["?HOUTHI"],[],None,inc="i3",about="l",alt={"event_type":["REJECT","ACCUSE","NONE"],"modality":["background"],"source_chain":[["outlet"]],"modes":[[]]},tags=["metonym","denial"])
d.c("n","A missile has slammed into a tanker 45 nautical miles south-west of Hodeidah",["s_ukmto","s_sec"],"the British maritime agency UKMTO reports, quoting the vessel’s security officer","claimed","ASSAULT","naval",["?HOUTHI"],["CREW"],["rs_pos"],CT,w=["missile|missile"],inc="i1",alt={"modes":[["heavy-weapons"],["aerial"],[]],"source_chain":[["outlet","s_ukmto"]]},tags=["nested-source","offset-place"])
d.c("o","who <<puts the impact at 10:58 UTC>>",["s_ukmto","s_sec"],"puts","claimed","ASSAULT",[],["?HOUTHI"],["?CREW"],["?rs_pos"],d.T("at 10:58 UTC","2024-01-23T10:58:00Z","2024-01-23T10:59:00Z","minute"),inc="i1",alt={"modes":[["naval"]]},tags=["relative-clause","tz","nested-source"])
d.c("p","Merchant vessels are being told to keep away","outlet",None,"asserted","COERCE","restrict",["?UKMTO"],["SHIPS"],["?rs_pos"],d.T(None,"2024-01-23T10:58:00Z","2024-01-23T11:40:00Z","hour","context"),inc="i7",alt={"event_type":["REQUEST"],"modality":["requested","claimed"],"modes":[["yield"],["change"],[]],"source_chain":[["outlet","s_ukmto"]]},tags=["passive"])
d.c("q","The Houthis, masters of Sanaa since 2014","outlet",None,"background","NONE",[],["HOUTHI"],[],["sanaa"],d.T("since 2014","2014-01-01T00:00","2024-01-23T14:52:00Z","multi-year"),inc="i6",opt=True,alt={"event_type":["ASSAULT"]},tags=["apposition"])
d.c("r","The Houthis, masters of Sanaa since 2014, began attacking shipping last November, weeks into the war in Gaza","outlet",None,"background","ASSAULT","naval",["HOUTHI"],["SHIPS"],["?redsea"],d.T("last November","2023-11-01T00:00","2023-12-01T00:00","month","relative"),inc="i4",alt={"modes":[[]]},tags=["background","previous-year-month"])
d.b("Comments on this page are now closed. Get alerts on your phone","site-furniture")
for h,m in (("14","52"),("14","20"),("13","45"),("13","05"),("12","31"),("12","04"),("11","40")): d.stamp(f"{h}:{m} GMT",f"2024-01-23T{h}:{m}",f"2024-01-23T{h}:{int(m)+1:02d}","entry","UTC")
d.x("casualties","g","i","crew killed: none v two (retracted)"); d.x("casualties","a","i","all 23 unhurt v two killed (retracted)"); d.x("casualties","f","g","two deaths (retracted) v none",opt=True); d.x("attribution","l","m","Iran shipped the missiles v rejected")
d.x("casualties","a","f","all unhurt v two deaths (retracted)",opt=True); d.x("count","c","n","a number of missiles v one",opt=True)
d.m("<<Aden>> points","YE_GOV","metonym"); d.m("<<Tehran>> has","IRAN","metonym")
d.gap("no reply so far","no_comment","US answer on strikes on land")
d.esc("up","threat to all ships for Israel",["e"],2)
DOCS.append(d)

# ================= a05 resistance post, Myanmar =================
party("KTC","Kyauk Taung Column","rebel","Myanmar resistance","our column","fighters of our column","comrades","We","Kyauk Taung Column information unit")
party("MYF","Monywa Youth Force","rebel","Myanmar resistance","Monywa Youth Force")
party("MM_ARMY","Myanmar military","military","Myanmar junta","the terrorist army","regime","the enemy","junta army","battalion commander","Enemy column no. 2","enemy")
party("MM_AF","Myanmar air force","military","Myanmar junta","two jets","aircraft","its aircraft")
party("MM_CIV","Myanmar civilians","civilians","Myanmar civilians","a midwife","three patients","patients","women","eleven women","people","residents")
party("MM_NUG","National Unity Government","government","Myanmar resistance","NUG")
place("monywa","Monywa",22.1086,95.1358,"MM","city",12); place("yinmabin","Yinmabin",22.0833,94.9,"MM","town",10); place("mon_yin","Monywa–Yinmabin road, 9 km west of Monywa",22.1,95.05,"MM","road",12,"Monywa–Yinmabin road")
place("pale","Pale",21.917,94.883,"MM","town",10,"Pale"); place("budalin","Budalin",22.39,95.15,"MM","town",10); place("salingyi","Salingyi",21.975,95.085,"MM","town",10); place("sagaing","Sagaing region",23.5,95.3,"MM","region",250,"Sagaing")
d = Doc("a05", '''KYAUK TAUNG COLUMN – INFORMATION UNIT
Sagaing, 3 March 2024, 20:00 (UTC+6:30)

▪ Yesterday at 04:50, before sunrise, our fighters and those of the Monywa Youth Force lay in wait for a convoy of the terrorist army on the Monywa–Yinmabin road, 9 km west of the city. Five mines went off under the leading trucks, then came forty minutes of rifle fire. Eighteen of the enemy, a captain among them, will not go home; two gave themselves up. Eleven rifles and a 60-mm mortar are ours. One comrade fell, four have light wounds.

▪ Revenge came after lunch. Two jets, circling twice, let go their bombs over the clinic at Pale, where a midwife and three patients died, the town’s relief committee informs us.

▪ Last night state radio, reading out a communiqué of the regime’s press team, announced that “an arms workshop of terrorists” had been destroyed at Pale, and that the convoy had reached Yinmabin intact. Lies, both. There has never been a workshop in that place.

▪ A sergeant now in our hands says that his battalion commander gave the order to set the granaries alight. The recording was passed to a jurist of the National Unity Government, in whose view it “may amount to a war crime”.

▪ Enemy column no. 2, about 80 men with two armoured cars, has set out for Budalin, and not for Yinmabin as Facebook would have it.

▪ Let the eleven women taken on 27 February be returned, and we will hand over the two captives.

▪ To all who live between Yinmabin and Salingyi: stay off the highway until Wednesday. We shall strike there again.

Forward this post. Donations: scan the code below
''', "2024-03-03T13:30:00Z", "Asia/Yangon", ("Kyauk Taung Column","rebel","Myanmar resistance",["Kyauk Taung Column information unit","Kyauk Taung Column – Information Unit","Myanmar resistance column"]), "military post", partisan=True, file="a05.txt")
d.src("s_rel","Pale relief committee","ngo","Myanmar civilians",["the town’s relief committee","relief committee"])
d.src("s_radio","Myanmar state radio","state-media","Myanmar junta",["state radio"])
d.src("s_pt","Myanmar regime's press team","government","Myanmar junta",["the regime’s press team","regime press team","junta press team"],via="s_radio")
d.src("s_serg","captured sergeant","witness","Myanmar junta",["A sergeant now in our hands","A sergeant","sergeant"])
d.src("s_jur","jurist of the National Unity Government","official","Myanmar resistance",["a jurist of the National Unity Government","NUG jurist"])
d.src("s_fb","Facebook posts","social-media","unknown",["Facebook"])
d.inc("i1","Ambush on the Monywa–Yinmabin road, 2 Mar 2024","ASSAULT",{"Myanmar resistance":"confirms","Myanmar junta":"denies"},pl=["mon_yin"]); d.inc("i2","Air strike on Pale, 2 Mar 2024","ASSAULT",{"Myanmar resistance":"confirms","Myanmar junta":"contests"},pl=["pale"])
d.inc("i3","Order to burn granaries","ASSAULT",{}); d.inc("i4","Column no. 2 sets out for Budalin","MOBILIZE",{}); d.inc("i5","Offer to exchange captives","CONCEDE",{"Myanmar resistance":"confirms"}); d.inc("i6","Warning to residents; further strikes announced","THREATEN",{"Myanmar resistance":"confirms"}); d.inc("i7","Women taken on 27 February (background)","ASSAULT",{})
AM = d.T(None,"2024-03-02T04:50","2024-03-02T06:00","hour","context"); PM = d.T(None,"2024-03-02T12:00","2024-03-02T18:00","part-of-day","context")
d.c("a","Yesterday at 04:50, before sunrise, our fighters and those of the Monywa Youth Force lay in wait for a convoy of the terrorist army on the Monywa–Yinmabin road, 9 km west of the city","outlet",None,"claimed","ASSAULT","firearms",["KTC","MYF"],["MM_ARMY"],["mon_yin"],d.T("Yesterday at 04:50, before sunrise","2024-03-02T04:50",None,"minute"),inc="i1",alt={"modes":[["clash"],["explosives"],[]]},tags=["tz","loaded-term"])
d.c("b","Five mines went off under the leading trucks, then came forty minutes of rifle fire","outlet",None,"claimed","ASSAULT",["explosives","firearms"],["?KTC","?MYF"],["?MM_ARMY"],["?mon_yin"],AM,w=["mines|explosive","rifle fire|small-arms"],qty=[("Five mines","mines",5,5)],inc="i1",alt={"modes":[["explosives"],["firearms"],["clash"]]})
d.c("c","Eighteen of the enemy, a captain among them, will not go home; two gave themselves up","outlet",None,"claimed","ASSAULT",[],["?KTC"],["MM_ARMY"],["?mon_yin"],AM,cas=[("Eighteen of the enemy","killed",18,18,"military","MM_ARMY"),("two","captured",2,2,"military","MM_ARMY"),("a captain","killed",1,1,"military","MM_ARMY",1)],inc="i1",alt={"modes":[["firearms"],["clash"]],"actors":[["KTC","MYF"]]},tags=["euphemism"])
d.c("d","Eleven rifles and a 60-mm mortar are ours","outlet",None,"claimed","COERCE","seize",["?KTC"],["?MM_ARMY"],["?mon_yin"],AM,w=["rifles|small-arms","60-mm mortar|mortar"],qty=[("Eleven rifles","rifles taken",11,11)],inc="i1",alt={"event_type":["ASSAULT","NONE"],"modes":[[]],"actors":[["KTC","MYF"]]})
d.c("e","One comrade fell, four have light wounds","outlet",None,"claimed","ASSAULT",[],["?MM_ARMY"],["KTC"],["?mon_yin"],AM,cas=[("One comrade","killed",1,1,"rebel","KTC"),("four","wounded",4,4,"rebel","KTC")],inc="i1",alt={"modes":[["firearms"],["clash"]]},tags=["euphemism"])
d.c("f","Two jets, circling twice, let go their bombs over the clinic at Pale, where a midwife and three patients died",["s_rel"],"the town’s relief committee informs us","claimed","ASSAULT","aerial",["MM_AF"],["MM_CIV"],["pale"],PM,w=["jets|aircraft","bombs|bomb"],cas=[("a midwife","killed",1,1,"civilian","MM_CIV"),("three patients","killed",3,3,"civilian","MM_CIV")],inc="i2",alt={"source_chain":[["outlet"]],"time":[d.T(None,"2024-03-02T12:00","2024-03-02T15:00","part-of-day","context")]},tags=["date-inference"])
d.c("f0","Revenge came after lunch","outlet",None,"claimed","ASSAULT",[],["?MM_AF"],["?KTC"],[],d.T("after lunch","2024-03-02T12:00","2024-03-02T18:00","part-of-day","relative"),inc="i2",opt=True)
d.c("g","“an arms workshop of terrorists” had been destroyed at Pale",["s_radio","s_pt"],"announced that","claimed","ASSAULT","aerial",["?MM_AF"],["KTC"],["pale"],PM,inc="i2",alt={"modes":[["destroy"],[],["aerial","destroy"]],"source_chain":[["outlet","s_radio"]]},tags=["nested-source","passive"])
d.c("i","the convoy had reached Yinmabin intact",["s_radio","s_pt"],"announced that","claimed","NONE",[],["MM_ARMY"],[],["yinmabin:destination"],d.T(None,"2024-03-02T04:50","2024-03-02T20:00","part-of-day","context"),inc="i1",alt={"event_type":["ASSAULT","RETREAT"],"source_chain":[["outlet","s_radio"]]},tags=["nested-source"])
d.c("j0","Lies, both","outlet",None,"denied","NONE",[],["?KTC"],["?MM_ARMY"],[],None,inc="i2",opt=True,about="g",alt={"event_type":["ASSAULT","ACCUSE"]},tags=["denial","elliptic"])
d.c("j","There has never been a workshop in that place","outlet",None,"denied","NONE",[],["?KTC"],[],["?pale"],None,inc="i2",about="g",alt={"modality":["claimed","asserted"]},tags=["denial","place-anaphora"])
d.c("k","his battalion commander gave the order to set the granaries alight",["s_serg"],"A sergeant now in our hands says that","claimed","ASSAULT","arson",["MM_ARMY"],["?MM_CIV"],[],None,inc="i3",alt={"event_type":["REQUEST","NONE"],"modes":[[],["destroy"]]},tags=["captive-source","missing-antecedent"])
d.c("l","it “may amount to a war crime”",["s_jur"],"in whose view","opinion","ACCUSE","allege",["?MM_NUG"],["?MM_ARMY"],[],None,inc="i3",alt={"modality":["hypothetical","claimed"],"event_type":["NONE"],"modes":[["disapprove"],[]]},tags=["relative-clause"])
d.c("m","Enemy column no. 2, about 80 men with two armoured cars, has set out for Budalin","outlet",None,"claimed","MOBILIZE","troops",["MM_ARMY"],[],["budalin:direction"],None,qty=[("about 80 men","men",80,80),("two armoured cars","armoured cars",2,2)],inc="i4",alt={"event_type":["NONE"]},tags=["direction-not-location"])
d.c("m2","and <<not for Yinmabin as Facebook would have it>>","outlet","as Facebook would have it","denied","MOBILIZE","troops",["?MM_ARMY"],[],["yinmabin:excluded"],None,inc="i4",opt=True,alt={"source_chain":[["outlet","s_fb"]]},tags=["denial","excluded-place","denied-source:s_fb"])
d.c("n","Let the eleven women taken on 27 February be returned, and we will hand over the two captives","outlet",None,"hypothetical","CONCEDE","release",["?KTC"],["MM_ARMY"],[],None,inc="i5",alt={"event_type":["REQUEST","RETREAT"],"modality":["requested","predicted"],"modes":[["release"],["yield"]],"targets":[["MM_CIV"],["MM_CIV","MM_ARMY"],[]]},tags=["conditional"])
d.c("n2","the eleven women taken on 27 February","outlet",None,"background","ASSAULT","abduct",["?MM_ARMY"],["MM_CIV"],[],d.T("on 27 February","2024-02-27",prec="day"),cas=[("the eleven women","abducted",11,11,"civilian","MM_CIV")],inc="i7",opt=True,alt={"event_type":["COERCE"],"modality":["claimed"],"modes":[["arrest"],[]]},tags=["nominal","background"])
d.c("o","To all who live between Yinmabin and Salingyi: stay off the highway until Wednesday","outlet",None,"requested","REQUEST","yield",["?KTC"],["?MM_CIV"],["yinmabin","salingyi"],d.T("until Wednesday","2024-03-03T20:00","2024-03-06T00:00","multi-day","relative"),inc="i6",alt={"event_type":["COERCE","THREATEN"],"modes":[["restrict"],["change"],[]]},tags=["imperative"])
d.c("p","We shall strike there again","outlet",None,"predicted","THREATEN","violence",["KTC"],["?MM_ARMY"],["?mon_yin"],None,inc="i6",alt={"event_type":["ASSAULT"],"modes":[[]]},tags=["place-anaphora"])
d.b("Forward this post. Donations: scan the code below","donation-appeal")
d.stamp("3 March 2024, 20:00 (UTC+6:30)","2024-03-03T20:00","2024-03-03T20:01","as-of","Asia/Yangon")
d.x("identity","f","g","clinic with patients v arms workshop"); d.x("occurrence","g","j","arms workshop destroyed v never a workshop",opt=True); d.x("casualties","c","i","eighteen soldiers killed v convoy intact"); d.x("damage","b","i","mines under the trucks v convoy intact",opt=True); d.x("occurrence","a","i","ambushed v intact",opt=True)
d.m("the <<terrorist army>>","MM_ARMY","description"); d.m("<<One comrade>> fell","KTC","role")
d.gap("the granaries","missing_antecedent","which granaries, where")
d.esc("up","further strikes announced",["p"],2); d.esc("down","exchange offered",["n"],1)
DOCS.append(d)

if __name__ == "__main__":
    for d in DOCS:
        G = d.write(); r=[c for c in G["claims"] if not c["optional"] and not c["duplicate_of"]]
        print(d.id, G["n_chars"], G["n_words"], len(G["claims"]), "req",len(r))
