from lib import *
DOCS = []
party("MZ_INS","Islamic State Mozambique insurgents","armed-group","insurgents","Insurgents","machababos","terrorists","Islamic State","IS")
party("MZ","Mozambique","state","Mozambique","Mozambican"); party("MZ_ARM","Mozambican army","military","Mozambique","naval-infantry detachment","naval infantry","FADM","army's own soldiers","soldiers","garrison","two soldiers","army command","Mozambican forces")
party("MZ_CIV","Mozambican civilians","civilians","Mozambique","passengers","fishermen","people","traders"); party("MZ_MEN","armed men in army fatigues","armed-group","unknown","men in army fatigues")
party("RW_ARM","Rwandan forces","military","Rwanda","Rwandan patrol","Rwandan troops"); party("SAMIM","SADC Mission in Mozambique","alliance","SADC","SAMIM","regional mission")
party("CDRO","Cabo Delgado Roads Observatory","ngo","neutral","We","Observatory")
place("mucojo","Mucojo",-12.0700,40.4600,"MZ","village",12); place("macomia","Macomia",-12.0240,40.1300,"MZ","town",15); place("awasse","Awasse",-11.4800,39.9500,"MZ","village",15)
place("quissanga","Quissanga",-12.4200,40.4900,"MZ","town",12); place("pangane","Pangane",-11.9900,40.5400,"MZ","village",12); place("pemba","Pemba",-12.9740,40.5178,"MZ","town",12)
place("n380","N380 road (Macomia-Awasse)",-11.7500,40.0500,"MZ","road",40,"N380"); place("coastroad","coast road (Macomia-Mucojo)",-12.05,40.30,"MZ","road",25)
d = Doc("b04", '''CABO DELGADO ROADS OBSERVATORY
Situation Report 17 | data closed 12 February 2024, 18:00 CAT

SECURITY. Insurgents overran Mucojo, on the coast of Macomia district, before dawn on Friday 9 February, driving a naval-infantry detachment out of its trenches and setting the health post ablaze. Fishermen who reached Pemba by sail told our monitors of eleven bodies in uniform. The provincial police command speaks of two soldiers dead and "several terrorists put out of action"; Islamic State, in a communiqué distributed by its Amaq outlet, boasts of having killed twenty. None of these tolls can be confirmed.

Contrary to what is being shared on WhatsApp, the fighting stopped well short of Quissanga.

ROADBLOCKS. On the N380 between Macomia and Awasse, men in army fatigues held up a minibus convoy on 7 February and robbed the passengers. The hauliers' association blames soldiers. They, through the district administrator, deny having manned any roadblock that day.

DISPLACEMENT. Since Friday an estimated 6,430 people, nearly two thirds of them children, have arrived in Macomia town, UN enumerators report; in the view of the administrator the number is "no more than 2,500".

ACCESS. Escorted by a Rwandan patrol, two food trucks got through to Macomia on Sunday, the first since 22 January. We ask the army command to let traders use the same escort.

OUTLOOK. Unless the garrison is put back, the rest of the coast road could slip from government hands within weeks. The regional mission, SAMIM, is due to have left by 15 July.

CORRECTION. Sitrep 16 reported an attack on Pangane on 30 January. It did not happen; the informant has taken back his account.

You receive this because you subscribed at a coordination meeting. Unsubscribe | Archive
''', "2024-02-12T17:00:00Z", "Africa/Maputo", ("Cabo Delgado Roads Observatory","ngo","neutral",["Observatory"]), "NGO situation report")
d.src("s_fish","fishermen who reached Pemba","witness","Mozambique",["Fishermen who reached Pemba by sail","Fishermen","Mucojo fishermen"])
d.src("s_pol","provincial police command","police","Mozambique",["The provincial police command","Cabo Delgado police command"])
d.src("s_amaq","Amaq","media","insurgents",["Amaq outlet","its Amaq outlet"]); d.src("s_is","Islamic State","armed-group","insurgents",["IS"],via="s_amaq")
d.src("s_hau","hauliers' association","civil-society","Mozambique",["The hauliers' association"])
d.src("s_adm","district administrator","official","Mozambique",["the district administrator","the administrator","Macomia district administrator"])
d.src("s_sol","soldiers (Mozambican army)","military","Mozambique",["soldiers","Mozambican army","army"],via="s_adm")
d.src("s_un","UN enumerators","io","United Nations",["UN","UN enumerators"])
d.inc("i1","Insurgent capture of Mucojo, 9 Feb 2024","ASSAULT",{"Mozambique":"confirms","insurgents":"confirms"},pl=["mucojo"]); d.inc("i2","Hold-up of a convoy on the N380, 7 Feb","ASSAULT",{"Mozambique":"denies"},pl=["n380"])
d.inc("i3","Displacement to Macomia","NONE",{"Mozambique":"contests"},pl=["macomia"]); d.inc("i4","Escorted food trucks reach Macomia, 11 Feb","AID",{},pl=["macomia"]); d.inc("i5","Appeal for trader escorts","REQUEST",{})
d.inc("i6","SAMIM departure","RETREAT",{}); d.inc("i7","Alleged Pangane attack, 30 Jan (retracted)","ASSAULT",{},pl=["pangane"]); d.inc("i8","Alleged fighting at Quissanga","ASSAULT",{})
CT = d.T(None,"2024-02-09T04:00","2024-02-09T12:00","part-of-day","context")
d.c("a","Insurgents overran Mucojo, on the coast of Macomia district, before dawn on Friday 9 February, driving a naval-infantry detachment out of its trenches and setting the health post ablaze","outlet",None,"asserted","ASSAULT",["territory","arson"],["MZ_INS"],["MZ_ARM"],["mucojo","macomia:container"],d.T("before dawn on Friday 9 February","2024-02-09T00:00","2024-02-09T05:30","part-of-day"),inc="i1",alt={"modes":[["territory"],["clash"],["territory","clash"]]},tags=["participle"])
d.c("b","eleven bodies in uniform",["s_fish"],"told our monitors of","claimed","ASSAULT",[],["?MZ_INS"],["?MZ_ARM"],["?mucojo"],CT,cas=[("eleven bodies in uniform","killed",11,11,"military","MZ_ARM")],inc="i1",tags=["nominal","speaker-place-not-location"])
d.c("c","two soldiers dead and \"several terrorists put out of action\"",["s_pol"],"speaks of","claimed","ASSAULT",[],["?MZ_INS","?MZ_ARM"],["MZ_ARM","MZ_INS"],["?mucojo"],CT,cas=[("two soldiers","killed",2,2,"military","MZ_ARM"),("several terrorists","killed",3,9,"rebel","MZ_INS")],inc="i1",tags=["euphemism","vague-number","nominal"],note="'put out of action' taken as killed")
d.c("e","having killed twenty",["s_amaq","s_is"],"boasts of","claimed","ASSAULT",[],["MZ_INS"],["?MZ_ARM"],["?mucojo"],CT,cas=[("twenty","killed",20,20,"unknown","MZ_ARM")],inc="i1",alt={"source_chain":[["outlet","s_is"]]},tags=["nested-source"])
d.c("f","the fighting stopped well short of Quissanga","outlet",None,"asserted","ASSAULT","clash",["?MZ_INS","?MZ_ARM"],["?MZ_INS","?MZ_ARM"],["quissanga:excluded"],CT,inc="i8",alt={"incident":["i1"],"modality":["denied"]},tags=["excluded-place"])
d.c("g","On the N380 between Macomia and Awasse, men in army fatigues held up a minibus convoy on 7 February and robbed the passengers","outlet",None,"asserted","ASSAULT",[],["MZ_MEN"],["MZ_CIV"],["n380","macomia:container","awasse:container"],d.T("on 7 February","2024-02-07"),inc="i2",alt={"event_type":["COERCE"],"modes":[["obstruct"]] if 0 else [["seize"],["restrict"]]},tags=["road-between"])
d.c("i","The hauliers' association blames soldiers",["s_hau"],"blames","claimed","ACCUSE","allege",["?MZ_CIV"],["MZ_ARM"],["?n380"],d.T(None,"2024-02-07",prec="day",basis="context"),inc="i2",alt={"event_type":["ASSAULT","COERCE"],"modes":[[]],"actors":[["MZ_ARM"]],"targets":[["MZ_ARM"],["MZ_CIV"],[]]},tags=["blame"])
d.c("j","having manned any roadblock that day",["s_adm","s_sol"],"deny","denied","COERCE","restrict",["?MZ_ARM"],["?MZ_CIV"],["?n380"],d.T("that day","2024-02-07",prec="day",basis="relative"),inc="i2",alt={"event_type":["ASSAULT"],"modes":[[]]},tags=["nested-source","denial","pronoun-source"])
d.c("k","Since Friday an estimated 6,430 people, nearly two thirds of them children, have arrived in Macomia town",["s_un"],"UN enumerators report","claimed","NONE",[],[],["MZ_CIV"],["macomia:destination"],d.T("Since Friday","2024-02-09T00:00","2024-02-12T19:00","multi-day","relative"),cas=[("an estimated 6,430 people","displaced",6430,6430,"civilian","MZ_CIV")],inc="i3",tags=["attribution-end"])
d.c("l","the number is \"no more than 2,500\"",["s_adm"],"in the view of the administrator","claimed","NONE",[],[],["?MZ_CIV"],["?macomia:destination"],d.T(None,"2024-02-09T00:00","2024-02-12T19:00","multi-day","context"),cas=[("no more than 2,500","displaced",None,2500,"civilian","MZ_CIV")],inc="i3",tags=["upper-bound","elliptic-figure"])
d.c("m","Escorted by a Rwandan patrol, two food trucks got through to Macomia on Sunday, the first since 22 January","outlet",None,"asserted","AID","humanitarian",["RW_ARM"],["?MZ_CIV"],["macomia:destination"],d.T("on Sunday","2024-02-11",prec="day",basis="relative"),qty=[("two food trucks","trucks",2,2)],inc="i4",alt={"modes":[["peacekeeping"],["humanitarian","peacekeeping"]],"event_type":["RETREAT"]},tags=["participle"])
d.c("n","We ask the army command to let traders use the same escort","outlet","We ask","requested","REQUEST","yield",["CDRO"],["MZ_ARM"],[],None,inc="i5",alt={"modes":[["assist"],["change"]]})
d.c("o","Unless the garrison is put back, the rest of the coast road could slip from government hands within weeks","outlet","could","hypothetical","ASSAULT","territory",["?MZ_INS"],["?MZ"],["coastroad"],d.T("within weeks","2024-02-12T18:00","2024-03-11T18:00","week","relative",approx=True),alt={"event_type":["NONE"],"modality":["predicted"],"modes":[[]]},tags=["conditional"])
d.c("p","The regional mission, SAMIM, is due to have left by 15 July","outlet","is due to","predicted","RETREAT","withdraw",["SAMIM"],[],[],d.T("by 15 July","2024-02-12T18:00","2024-07-16T00:00","month"),inc="i6",tags=["deadline-time"])
d.c("q","an attack on Pangane on 30 January","outlet","It did not happen","denied","ASSAULT",[],["?MZ_INS"],[],["pangane"],d.T("on 30 January","2024-01-30"),inc="i7",status="retracted",tags=["correction","retraction"],alt={"modality":["asserted","background"]})
d.b("You receive this because you subscribed at a coordination meeting. Unsubscribe | Archive","newsletter-footer")
d.stamp("data closed <<12 February 2024, 18:00 CAT>>","2024-02-12T18:00","2024-02-12T18:01","as-of","Africa/Maputo")
d.x("casualties","b","c","soldiers killed at Mucojo: 11 v 2"); d.x("casualties","b","e","killed at Mucojo: 11 v 20"); d.x("casualties","c","e","killed at Mucojo: 2 v 20")
d.x("count","k","l","arrivals in Macomia: 6,430 v at most 2,500"); d.x("attribution","i","j","soldiers behind the roadblock v denied")
d.gap("None of these tolls can be confirmed","unverified","Mucojo tolls")
d.esc("up","garrison lost, coast road at risk",["a","o"],2); d.esc("down","convoy through",["m"],1)
DOCS.append(d)

# ============ West Bank live ============
party("IL","Israel","state","Israel","Israeli"); party("IL_ARM","Israeli military","military","Israel","The army","army","Israeli army","troops","soldiers","Israeli forces","IDF")
party("IL_SET","Israeli settlers","civilians","Israel","Settlers","settlers from Yitzhar"); party("PS_CIV","Palestinian civilians","civilians","Palestine","Palestinians","residents","people","five people"); party("PS_PRCS","Palestine Red Crescent","ngo","Palestine","paramedic","medics","Red Crescent paramedic")
party("HAMAS","Hamas","armed-group","Hamas","Hamas's armed wing","gunmen","Qassam Brigades"); party("PS_WANTED","wanted Palestinians","unknown","Palestine","wanted men","wanted persons","Palestinians")
party("PA","Palestinian Authority","government","Palestine","Ramallah","Palestine"); party("US_GOV","United States government","government","United States","Washington","United States")
place("nurshams","Nur Shams camp",32.3180,35.0680,"PS","camp",5,"Nur Shams"); place("tulkarm","Tulkarm",32.3086,35.0286,"PS","town",8); place("jenin","Jenin",32.4594,35.3009,"PS","town",8); place("burin","Burin",32.1840,35.2490,"PS","village",8)
d = Doc("b05", '''WEST BANK LIVE: Army stays in Nur Shams for second day

Page refreshed 20 Dec 2023, 15:45 GMT

15:40 GMT: Military on the ambulance
Medics were not targeted, the military tells us, adding that gunmen had taken cover behind the vehicle; what happened is "under review".

14:55 GMT: Correction
We reported at 13:20 that a paramedic had died. He has not. He was shot in the thigh, the Red Crescent says, blaming a mix-up at the hospital, and is being operated on.

13:20 GMT: Paramedic killed – Red Crescent
Soldiers have shot dead a paramedic at the entrance of Nur Shams, the camp just east of Tulkarm, according to the Palestine Red Crescent.

12:05 GMT: Ramallah
The raid is "collective punishment by instalments", Palestinian Authority spokesman Fadi Barghash told Voice of Palestine radio; Washington, he went on, must rein its ally in.

11:10 GMT: From our reporter
Bulldozers have been tearing up the main street and the power has been off since about four in the morning, people here say. "They shouted over loudspeakers that we had until noon," one mother of five said, giving only her first name, Rima, "but nobody said where to go." If the army comes back to her lane, she will sleep in the mosque.

09:30 GMT: The night so far
• Two drone strikes, at 01:15 and 03:40 local time (23:15 and 01:40 GMT), killed five people in the camp, health officials say; three of them were its fighters, Hamas's armed wing announced.
• More than 60 wanted men have been rounded up: Army Radio, quoting a brigade commander.
• There was no strike in Jenin, contrary to an alert many of you received.
• Settlers torched two cars in Burin, villagers say. In October a farmer was shot dead there.

More from the region | Get our app | Comments are closed
''', "2023-12-20T15:45:00Z", "Asia/Hebron", ("West Bank Live","media","neutral",["West Bank Live"]), "live blog", title="WEST BANK LIVE: Army stays in Nur Shams for second day")
d.src("s_idf","Israeli military","military","Israel",["the military","Military","Israeli army","IDF"])
d.src("s_rc","Palestine Red Crescent","ngo","Palestine",["the Red Crescent","Red Crescent"])
d.src("s_bar","Fadi Barghash","official","Palestine",["Barghash","Palestinian Authority spokesman Fadi Barghash","Palestinian Authority"]); d.src("s_vop","Voice of Palestine radio","state-media","Palestine",["Voice of Palestine"])
d.src("s_ppl","people in Nur Shams","witness","Palestine",["people here","people","residents of Nur Shams"]); d.src("s_rima","Rima","witness","Palestine",["one mother of five","mother of five"])
d.src("s_ho","Palestinian health officials","official","Palestine",["health officials"]); d.src("s_ham","Hamas's armed wing","armed-group","Hamas",["Hamas","Qassam Brigades"])
d.src("s_ar","Army Radio","state-media","Israel",["Israeli Army Radio"]); d.src("s_bc","unnamed brigade commander","anonymous","Israel",["a brigade commander","brigade commander"],via="s_ar")
d.src("s_vil","villagers of Burin","witness","Palestine",["villagers"])
d.inc("i1","Shooting of a paramedic at Nur Shams, 20 Dec 2023","ASSAULT",{"Palestine":"confirms","Israel":"denies"},pl=["nurshams"]); d.inc("i2","Raid on Nur Shams camp","ASSAULT",{"Palestine":"confirms","Israel":"confirms"},pl=["nurshams"])
d.inc("i3","Drone strikes on Nur Shams, 20 Dec","ASSAULT",{"Palestine":"confirms","Hamas":"confirms"},pl=["nurshams"]); d.inc("i4","Arrests in the raid","COERCE",{"Israel":"confirms"}); d.inc("i5","Alleged strike in Jenin","ASSAULT",{},pl=["jenin"])
d.inc("i6","Cars burned in Burin","ASSAULT",{"Palestine":"confirms"},pl=["burin"]); d.inc("i7","Farmer shot in Burin, October 2023 (background)","ASSAULT",{},pl=["burin"]); d.inc("i8","PA call on Washington","REQUEST",{"Palestine":"confirms"})
CT = d.T(None,"2023-12-20T12:00","2023-12-20T15:20","part-of-day","context"); NI = d.T(None,"2023-12-20T01:15","2023-12-20T03:41","part-of-day","context"); RAID = d.T(None,"2023-12-20T04:00","2023-12-20T13:10","part-of-day","context")
d.c("h","Army stays in Nur Shams for second day","outlet",None,"asserted","ASSAULT",[],["IL_ARM"],[],["nurshams"],None,inc="i2",opt=True,tags=["headline"],alt={"event_type":["MOBILIZE"]})
d.c("a","Medics were not targeted",["s_idf"],"the military tells us","denied","ASSAULT",[],["?IL_ARM"],["PS_PRCS"],["?nurshams"],CT,inc="i1",alt={"modality":["claimed"],"modes":[["firearms"]]},tags=["passive","own-act-negated"])
d.c("b","gunmen had taken cover behind the vehicle",["s_idf"],"adding that","claimed","NONE",[],["HAMAS"],[],["?nurshams"],CT,inc="i1",alt={"event_type":["ASSAULT"],"actors":[[]]},tags=["attribution-carry-over"])
d.c("c","what happened is \"under review\"",["s_idf"],"adding that","claimed","ACCUSE","investigate",["?IL_ARM"],[],[],None,inc="i1",opt=True,alt={"event_type":["NONE"]})
d.c("d","a paramedic had died","outlet","We reported at 13:20 that","denied","ASSAULT",[],["?IL_ARM"],["PS_PRCS"],["?nurshams"],CT,cas=[("a paramedic","killed",1,1,"civilian","PS_PRCS")],inc="i1",opt=True,status="retracted",tags=["correction"],alt={"modality":["asserted"],"source_chain":[["outlet","s_rc"]]})
d.c("e","He was shot in the thigh",["s_rc"],"the Red Crescent says","claimed","ASSAULT","firearms",["?IL_ARM"],["PS_PRCS"],["?nurshams"],CT,cas=[("He","wounded",1,1,"civilian","PS_PRCS")],inc="i1",tags=["pronoun","correction"])
d.c("hb","Paramedic killed","outlet" and ["s_rc"],"<<Red Crescent>>\nSoldiers","claimed","ASSAULT",[],["?IL_ARM"],["PS_PRCS"],["?nurshams"],CT,cas=[("Paramedic","killed",1,1,"civilian","PS_PRCS")],inc="i1",opt=True,status="retracted",tags=["headline"])
d.c("f","Soldiers have shot dead a paramedic at the entrance of Nur Shams, the camp just east of Tulkarm",["s_rc"],"according to the Palestine Red Crescent","claimed","ASSAULT","firearms",["IL_ARM"],["PS_PRCS"],["nurshams","tulkarm:container"],CT,cas=[("a paramedic","killed",1,1,"civilian","PS_PRCS")],inc="i1",status="retracted",tags=["retraction","layer"])
d.c("g","The raid is \"collective punishment by instalments\"",["s_vop","s_bar"],"Palestinian Authority spokesman Fadi Barghash told Voice of Palestine radio","opinion","ACCUSE","disapprove",["?PA"],["?IL_ARM"],[],None,inc="i2",alt={"source_chain":[["outlet","s_bar"]],"event_type":["ASSAULT","NONE"],"modality":["claimed"],"targets":[["IL"]],"incident":["i8"]},tags=["label"])
d.c("i","Washington, he went on, must rein its ally in",["s_vop","s_bar"],"he went on","requested","REQUEST","change",["?PA"],["US_GOV"],[],None,inc="i8",alt={"source_chain":[["outlet","s_bar"]],"modes":[["yield"],["assist"]]},tags=["metonym","broken-clause","pronoun-source"])
d.c("j","Bulldozers have been tearing up the main street and the power has been off since about four in the morning",["s_ppl"],"people here say","claimed","ASSAULT","destroy",["?IL_ARM"],["?PS_CIV"],["?nurshams"],d.T("since about four in the morning","2023-12-20T04:00","2023-12-20T13:10","hour","explicit",approx=True),inc="i2",alt={"modes":[[]],"event_type":["NONE"]},tags=["reporter-place"])
d.c("k","They shouted over loudspeakers that we had until noon",["s_rima"],"one mother of five said, giving only her first name, Rima","claimed","COERCE","evacuation-order",["?IL_ARM"],["?PS_CIV"],["?nurshams"],d.T("until noon","2023-12-20T04:00","2023-12-20T12:00","part-of-day"),inc="i2",quote=True,alt={"event_type":["THREATEN","REQUEST"]},tags=["broken-quote","pronoun"])
d.c("l","If the army comes back to her lane, she will sleep in the mosque",["s_rima"],None,"hypothetical","NONE",[],["IL_ARM"],["?PS_CIV"],["?nurshams"],None,inc=None,tags=["conditional","attribution-carry-over"],alt={"source_chain":[["outlet"]],"actors":[["IL_ARM","PS_CIV"],["PS_CIV"]]})
d.c("m","Two drone strikes, at 01:15 and 03:40 local time (23:15 and 01:40 GMT), killed five people in the camp",["s_ho"],"health officials say","claimed","ASSAULT","drone",["?IL_ARM"],["PS_CIV"],["nurshams"],d.T("at 01:15 and 03:40 local time (23:15 and 01:40 GMT)","2023-12-20T01:15","2023-12-20T03:41","hour"),w=["drone|drone"],cas=[("five people","killed",5,5,"unknown","PS_CIV")],inc="i3",tags=["tz","two-times"],alt={"modes":[["drone","aerial"],["aerial"]]})
d.c("n","three of them were its fighters",["s_ham"],"Hamas's armed wing announced","claimed","ASSAULT",[],["?IL_ARM"],["HAMAS"],["?nurshams"],NI,cas=[("three of them","killed",3,3,"rebel","HAMAS")],inc="i3",alt={"event_type":["NONE"]},tags=["anaphora"])
d.c("o","More than 60 wanted men have been rounded up",["s_ar","s_bc"],"Army Radio, quoting a brigade commander","claimed","COERCE","arrest",["?IL_ARM"],["PS_WANTED"],["?nurshams"],None,cas=[("More than 60 wanted men","detained",61,None,"unknown","PS_WANTED")],inc="i4",tags=["nested-source","colon-attribution"],alt={"incident":["i2"]})
d.c("p","There was no strike in Jenin","outlet",None,"asserted","ASSAULT","aerial",[],[],["jenin"],NI,inc="i5",pol="negative",alt={"modality":["denied","claimed"],"modes":[[]]},tags=["negated-event"])
d.c("q","Settlers torched two cars in Burin",["s_vil"],"villagers say","claimed","ASSAULT","arson",["IL_SET"],["?PS_CIV"],["burin"],None,qty=[("two cars","cars burned",2,2)],inc="i6")
d.c("r","In October a farmer was shot dead there","outlet",None,"background","ASSAULT","firearms",["?IL_SET"],["PS_CIV"],["burin"],d.T("In October","2023-10-01T00:00","2023-11-01T00:00","month","relative"),cas=[("a farmer","killed",1,1,"civilian","PS_CIV")],inc="i7",alt={"source_chain":[["outlet","s_vil"]],"actors":[[]]},tags=["place-anaphora","background"])
d.b("More from the region | Get our app | Comments are closed","site-furniture")
for t in ("15:40","14:55","13:20","12:05","11:10","09:30"): d.stamp(f"\n<<{t} GMT>>:",f"2023-12-20T{t}",f"2023-12-20T{t[:4]}{int(t[4])+1}","post","UTC")
d.stamp("Page refreshed <<20 Dec 2023, 15:45 GMT>>","2023-12-20T15:45","2023-12-20T15:46","as-of","UTC")
d.x("casualties","e","f","paramedic wounded v killed (retracted)","same speaker, corrected",opt=True); d.x("occurrence","a","f","medics not targeted v soldiers shot a paramedic"); d.x("occurrence","a","e","medics not targeted v paramedic shot","compatible if not aimed",opt=True)
d.x("casualties","e","d","wounded v dead","",opt=True)
d.x("identity","m","n","five people v three fighters","compatible",opt=True)
d.m("<<Washington>>, he","US_GOV","metonym")
d.gap("what happened is \"under review\"","unresolved","military review of the ambulance incident"); d.gap("quoting a brigade commander","unnamed_source","brigade commander")
DOCS.append(d)
