from lib import *
DOCS = []
# ================= 04 NGO flash update, Ethiopia =================
party("ET_AF","Ethiopian National Defence Force","military","Ethiopia","Federal troops","federal troops","the army","army","soldiers","Ethiopian army")
party("ET_GOV","Ethiopian government","government","Ethiopia","federal government")
party("FANO","Fano militia","armed-group","Fano","Fano","Fano fighters","its fighters")
party("ET_CIV","Ethiopian civilians","civilians","Ethiopia","civilians","people","residents of Debre Tabor")
party("EHRC","Ethiopian Human Rights Commission","official","Ethiopia","Human Rights Commission")
party("APW","Amhara Protection Watch","ngo","neutral","our monitors","our team")
place("debretabor","Debre Tabor",11.8500,38.0167,"ET","town",10)
place("woreta","Woreta",11.9167,37.7000,"ET","town",10,"Wereta")
place("gondar","Gondar",12.6000,37.4667,"ET","town",12)
place("bahirdar","Bahir Dar",11.5936,37.3908,"ET","town",12)
place("gassay","Gassay",11.7900,38.1400,"ET","village",12,"Gasay")
place("amhara","Amhara region",11.66,37.96,"ET","region",250,"Amhara")
place("sgondar","South Gondar zone",11.85,38.0,"ET","region",80,"South Gondar")
d = Doc("c04", '''AMHARA PROTECTION WATCH | FLASH UPDATE No. 5
Ethiopia: fighting in Debre Tabor
As of 9 March 2025, 18:00 (UTC+3)

KEY POINTS
• Federal troops and Fano militia fought in the southern quarters of Debre Tabor (South Gondar zone, Amhara region) on 8 March between about 05:30 and 13:00.
• We are unable to say who attacked first.
• The town was quiet at the time of writing, apart from a burst of gunfire near Gassay at around 14:00 today.

CASUALTIES
Doctors at the referral hospital told our team of eleven deaths (eight civilians and three soldiers) and 26 wounded. The zonal administration gives four dead. A claim by a Fano spokesman on a diaspora radio station that “dozens of soldiers” were killed could not be verified.

WEAPONS
Our monitors found fragments of an air-launched missile at the bus station. A trader from Woreta reached by phone said a drone had hit a grain market there at about noon. The army denies having used drones over towns.

DISPLACEMENT
Some 3,200 people fled from Debre Tabor to Woreta, most of them on foot; the disaster office in the zone speaks of 1,500. No new arrivals were reported in Bahir Dar.

ACCESS
Soldiers have blocked the road to Woreta since Saturday evening. We urge both parties to let ambulances through.

NEEDS
Blood bags, flour and plastic sheeting.

OUTLOOK
Fighting could spread to Gondar if the army brings in reinforcements. The Ethiopian Human Rights Commission is due to publish its findings on 14 March.

About us: Amhara Protection Watch is run by volunteers. Donate | Unsubscribe | Forward to a friend
''', "2025-03-09T15:30:00Z", "Africa/Addis_Ababa", ("Amhara Protection Watch","ngo","neutral",["Amhara Protection Watch","our team"]), "NGO situation report")
d.src("s_doc","doctors at Debre Tabor referral hospital","medical","Ethiopia",["Doctors at the referral hospital","doctors"])
d.src("s_zone","South Gondar zonal administration","official","Ethiopia",["The zonal administration","zonal administration"])
d.src("s_radio","diaspora radio station","media","unknown",["a diaspora radio station"])
d.src("s_fano","Fano spokesman","armed-group","Fano",["a Fano spokesman","Fano"],via="s_radio")
d.src("s_trad","trader from Woreta","witness","Ethiopia",["A trader from Woreta","trader"])
d.src("s_army","Ethiopian army","military","Ethiopia",["The army","Ethiopian National Defence Force"])
d.src("s_dis","South Gondar disaster office","official","Ethiopia",["the disaster office in the zone","disaster office"])
d.inc("i1","Fighting in Debre Tabor, 8 Mar 2025","ASSAULT",{"Ethiopia":"confirms","Fano":"confirms"},pl=["debretabor"])
d.inc("i2","Gunfire near Gassay, 9 Mar","ASSAULT",{},pl=["gassay"]); d.inc("i3","Alleged drone strike on Woreta market","ASSAULT",{"Ethiopia":"denies"},pl=["woreta"])
d.inc("i4","Displacement to Woreta","NONE",{}); d.inc("i5","Road to Woreta blocked; appeal for access","COERCE",{},pl=["woreta"]); d.inc("i6","Possible spread to Gondar","ASSAULT",{}); d.inc("i7","Commission findings due 14 Mar","NONE",{})
CT=d.T(None,"2025-03-08T05:30","2025-03-08T13:00","hour","context")
d.c("h","fighting in Debre Tabor","outlet",None,"asserted","ASSAULT","clash",["?ET_AF","?FANO"],["?ET_AF","?FANO"],["debretabor"],CT,inc="i1",opt=True,tags=["headline"])
d.c("a","Federal troops and Fano militia fought in the southern quarters of Debre Tabor (South Gondar zone, Amhara region) on 8 March between about 05:30 and 13:00","outlet",None,"asserted","ASSAULT","clash",["ET_AF","FANO"],["ET_AF","FANO"],["debretabor","sgondar:container","amhara:container"],d.T("on 8 March between about 05:30 and 13:00","2025-03-08T05:30","2025-03-08T13:00","hour"),inc="i1",tags=["reciprocal"])
d.c("b","We are unable to say who attacked first","outlet",None,"asserted","NONE",[],["?APW"],[],[],None,inc="i1",pol="negative",opt=True,alt={"event_type":["ASSAULT"]},tags=["ignorance"])
d.c("c","The town was quiet at the time of writing","outlet",None,"asserted","NONE",[],[],[],["?debretabor"],d.T("at the time of writing","2025-03-09T17:00","2025-03-09T18:30","hour","relative"),inc="i1",alt={"event_type":["RETREAT"],"incident":[None]})
d.c("d","a burst of gunfire near Gassay at around 14:00 today","outlet","apart from","asserted","ASSAULT","firearms",[],[],["gassay"],d.T("at around 14:00 today","2025-03-09T13:55","2025-03-09T14:05","minute",approx=True),w=["gunfire|small-arms"],inc="i2",tags=["exception"])
d.c("e","eleven deaths (eight civilians and three soldiers) and 26 wounded",["s_doc"],"told our team of","claimed","ASSAULT",[],["?ET_AF","?FANO"],["ET_CIV","ET_AF"],["?debretabor"],CT,cas=[("eleven deaths","killed",11,11,"mixed","ET_CIV"),("eight civilians","killed",8,8,"civilian","ET_CIV",1),("three soldiers","killed",3,3,"military","ET_AF",1),("26 wounded","wounded",26,26,"unknown","ET_CIV")],inc="i1",tags=["total-and-parts"],alt={"modes":[["clash"]],"actors":[[]]})
d.c("f","four dead",["s_zone"],"The zonal administration gives","claimed","ASSAULT",[],["?ET_AF","?FANO"],["?ET_CIV"],["?debretabor"],CT,cas=[("four dead","killed",4,4,"unknown","ET_CIV")],inc="i1",tags=["elliptic-figure"],alt={"modes":[["clash"]],"actors":[[]]})
d.c("g","“dozens of soldiers” were killed",["s_radio","s_fano"],"A claim by a Fano spokesman on a diaspora radio station that","claimed","ASSAULT",[],["?FANO"],["ET_AF"],["?debretabor"],CT,cas=[("“dozens of soldiers”","killed",24,99,"military","ET_AF")],inc="i1",tags=["vague-number","unverified","nested-source"],alt={"modes":[["clash"]],"source_chain":[["outlet","s_fano"]]})
d.c("i","Our monitors found fragments of an air-launched missile at the bus station","outlet",None,"asserted","ASSAULT","aerial",["?ET_AF"],[],["?debretabor"],CT,w=["air-launched missile|missile"],inc="i1",tags=["evidence"],alt={"modes":[["heavy-weapons"],["drone"]],"event_type":["NONE"]})
d.c("j","a drone had hit a grain market there at about noon",["s_trad"],"said","claimed","ASSAULT","drone",["?ET_AF"],["?ET_CIV"],["woreta"],d.T("at about noon","2025-03-08T11:55","2025-03-08T12:05","minute",approx=True),w=["a drone|drone"],inc="i3",tags=["place-anaphora"],alt={"incident":["i1"]})
d.c("k","having used drones over towns",["s_army"],"denies","denied","ASSAULT","drone",["ET_AF"],[],[],CT,w=["drones|drone"],inc="i3",about="j",tags=["denial"],alt={"incident":["i1"]})
d.c("l","Some 3,200 people fled from Debre Tabor to Woreta","outlet",None,"asserted","NONE",[],[],["ET_CIV"],["debretabor:origin","woreta:destination"],d.T(None,"2025-03-08T05:30","2025-03-09T18:00","day","context"),cas=[("Some 3,200 people","displaced",3200,3200,"civilian","ET_CIV")],inc="i4")
d.c("m","the disaster office in the zone speaks of 1,500",["s_dis"],"the disaster office in the zone speaks of","claimed","NONE",[],[],["?ET_CIV"],["?debretabor:origin","?woreta:destination"],d.T(None,"2025-03-08T05:30","2025-03-09T18:00","day","context"),cas=[("1,500","displaced",1500,1500,"civilian","ET_CIV")],inc="i4",tags=["elliptic-figure"])
d.c("n","No new arrivals were reported in Bahir Dar","outlet",None,"asserted","NONE",[],[],["?ET_CIV"],["bahirdar"],None,cas=[("No new arrivals","displaced",0,0,"civilian","ET_CIV")],inc="i4",pol="negative",opt=True)
d.c("o","Soldiers have blocked the road to Woreta since Saturday evening","outlet",None,"asserted","COERCE","restrict",["ET_AF"],[],["woreta:direction"],d.T("since Saturday evening","2025-03-08T18:00","2025-03-09T18:30","part-of-day","relative"),inc="i5",tags=["direction-not-location"],alt={"modes":[["blockade"]]})
d.c("p","We urge both parties to let ambulances through","outlet","urge","requested","REQUEST","yield",["APW"],["ET_AF","FANO"],[],None,inc="i5",alt={"modes":[["change"],["assist"]]})
d.c("q","Fighting could spread to Gondar if the army brings in reinforcements","outlet",None,"hypothetical","ASSAULT","clash",["?ET_AF","?FANO"],["?ET_AF","?FANO"],["gondar"],None,inc="i6",tags=["conditional"],alt={"actors":[["ET_AF"]],"targets":[[]]})
d.c("r","The Ethiopian Human Rights Commission is due to publish its findings on 14 March","outlet","is due to","predicted","NONE",[],["EHRC"],[],[],d.T("on 14 March","2025-03-14",prec="day"),inc="i7",alt={"event_type":["ACCUSE"]})
d.b("About us: Amhara Protection Watch is run by volunteers. Donate | Unsubscribe | Forward to a friend","newsletter-footer")
d.stamp("As of 9 March 2025, 18:00 (UTC+3)","2025-03-09T18:00","2025-03-09T18:01","as-of","Africa/Addis_Ababa")
d.x("casualties","e","f","deaths: 11 v 4"); d.x("count","l","m","displaced: 3,200 v 1,500"); d.x("weapon","j","k","use of drones"); d.x("casualties","e","g","soldiers killed: 3 v dozens")
d.x("weapon","i","k","air-launched missile v no drones",opt=True)
d.gap("We are unable to say who attacked first","unknown_declared","initiator"); d.gap("could not be verified","unverified","Fano toll")
DOCS.append(d)

# ================= 05 live blog, Gaza =================
party("IL","Israel","state","Israel","Israeli")
party("IL_AF","Israeli military","military","Israel","Israeli troops","The Israeli military","Israeli army","its aircraft")
party("PS_CIV","Palestinian civilians","civilians","Palestinians","people in Deir al-Balah","line of people","driver")
party("HAMAS","Hamas","armed-group","Palestinians","Hamas")
party("PIJ","Islamic Jihad","armed-group","Palestinians","Islamic Jihad","Palestinian Islamic Jihad")
party("PS_GRP","Palestinian armed groups","armed-group","Palestinians","Hamas","armed groups in Gaza")
party("ICRC","International Committee of the Red Cross","io","ICRC","The Red Cross","Red Cross")
party("BREAD","Bread for Gaza","ngo","neutral","relief agency")
place("deirbalah","Deir al-Balah",31.4183,34.3517,"PS","town",8)
place("khanyounis","Khan Younis",31.3444,34.3031,"PS","town",8,"Khan Yunis")
place("ashkelon","Ashkelon",31.6690,34.5740,"IL","town",10)
place("jabalia","Jabalia",31.5289,34.4831,"PS","town",8)
place("gaza","Gaza Strip",31.42,34.36,"PS","region",30,"Gaza","the strip","central Gaza")
place("ngaza","northern Gaza",31.53,34.49,"PS","region",12,"the north of the strip")
d = Doc("c05", '''GAZA LIVE: Missile hits bakery queue in Deir al-Balah

Last updated: 5 November 2024, 16:40 GMT

16:40 GMT – Call for a pause
The Red Cross has called for an immediate six-hour pause in Khan Younis so that the sick can be moved to a field hospital.

15:55 GMT – Army denies striking bakery
An Israeli military spokeswoman has told our Jerusalem desk that its aircraft did not hit the bakery. "A Hamas rocket that fell short did this," she says.

15:10 GMT – CORRECTION
In our 13:30 post we gave the number of dead as 31. The head of Al-Aqsa Hospital says that was the number of wounded brought in; 12 have died. We apologise for the error.

14:20 GMT – Sirens in Ashkelon
Residents of Ashkelon, in southern Israel, tell us they have heard sirens and two loud explosions. Hamas has not commented.

13:30 GMT – Toll rises
At least 31 people have been killed in Deir al-Balah since the morning, a Qatari broadcaster reports, quoting the civil defence.

12:15 GMT – What we know so far
A missile landed among people queueing outside a bakery in Deir al-Balah, central Gaza, at about 11:00 local time (09:00 GMT). Two flour lorries were burned, according to the relief agency that supplies the bakery. Islamic Jihad says it is fighting side by side with Hamas in Jabalia.

Israel has sealed off the north of the strip, where it says Hamas is regrouping, since early October.

Share this post · Copy link · More from the Middle East
''', "2024-11-05T16:40:00Z", "Asia/Gaza", ("World Desk Live","media","neutral",["World Desk Live"]), "live blog, newest entry first, with correction", title="GAZA LIVE: Missile hits bakery queue in Deir al-Balah")
d.src("s_rc","Red Cross","io","ICRC",["The Red Cross","ICRC","International Committee of the Red Cross"])
d.src("s_idf","Israeli military spokeswoman","military","Israel",["An Israeli military spokeswoman","Israeli military","IDF"])
d.src("s_hos","head of Al-Aqsa Hospital","medical","Palestinians",["The head of Al-Aqsa Hospital"])
d.src("s_res","residents of Ashkelon","witness","Israel",["Residents of Ashkelon","residents"])
d.src("s_qat","Qatari broadcaster","media","Qatar",["a Qatari broadcaster"])
d.src("s_civ","Gaza civil defence","official","Palestinians",["the civil defence","civil defence"],via="s_qat")
d.src("s_rel","relief agency supplying the bakery","ngo","neutral",["the relief agency that supplies the bakery","relief agency"])
d.src("s_pij","Islamic Jihad","armed-group","Palestinians",["Palestinian Islamic Jihad"])
d.src("s_il","Israel","government","Israel",["Israeli government"])
d.inc("i1","Missile on bakery queue in Deir al-Balah, 5 Nov 2024","ASSAULT",{"Israel":"contests"},pl=["deirbalah"])
d.inc("i2","Call for six-hour pause in Khan Younis","REQUEST",{},pl=["khanyounis"]); d.inc("i3","Sirens and explosions in Ashkelon","ASSAULT",{"Palestinians":"silent"},pl=["ashkelon"])
d.inc("i4","Fighting in Jabalia","ASSAULT",{"Palestinians":"confirms"},pl=["jabalia"]); d.inc("i5","Northern Gaza sealed off (background)","COERCE",{},pl=["ngaza"])
CT=d.T(None,"2024-11-05T11:00","2024-11-05T11:30","hour","context"); DAY=d.T(None,"2024-11-05T06:00","2024-11-05T15:30","part-of-day","context")
d.c("h","Missile hits bakery queue in Deir al-Balah","outlet",None,"asserted","ASSAULT","heavy-weapons",[],["?PS_CIV"],["deirbalah"],CT,w=["Missile|missile"],inc="i1",opt=True,tags=["headline"],alt={"modes":[["aerial"]]})
d.c("a","The Red Cross has called for an immediate six-hour pause in Khan Younis so that the sick can be moved to a field hospital",["s_rc"],"has called for","requested","REQUEST","yield",["ICRC"],["?IL_AF","?HAMAS"],["khanyounis"],d.T(None,"2024-11-05T17:55","2024-11-05T18:40","hour","context"),inc="i2",alt={"source_chain":[["outlet"]],"targets":[["IL","HAMAS"]],"modes":[["change"]]})
d.c("h2","Army denies striking bakery",["s_idf"],"denies","denied","ASSAULT","aerial",["IL_AF"],[],["?deirbalah"],CT,inc="i1",opt=True,tags=["headline","denial"])
d.c("b","its aircraft did not hit the bakery",["s_idf"],"has told our Jerusalem desk that","denied","ASSAULT","aerial",["IL_AF"],[],["?deirbalah"],CT,w=["aircraft"],inc="i1",tags=["denial","source-place-not-event-place"],alt={"modality":["claimed"],"modes":[["heavy-weapons"],[]]})
d.c("c","A Hamas rocket that fell short did this",["s_idf"],"she says","claimed","ASSAULT","heavy-weapons",["HAMAS"],["?PS_CIV"],["?deirbalah"],CT,w=["rocket"],inc="i1",quote=True,tags=["anaphoric-content"])
d.c("d","the number of dead as 31","outlet","In our 13:30 post we gave","denied","ASSAULT",[],[],["?PS_CIV"],["?deirbalah"],DAY,cas=[("31","killed",31,31,"civilian","PS_CIV")],inc="i1",status="retracted",opt=True,tags=["correction","retracted"])
d.c("e","that was the number of wounded brought in",["s_hos"],"The head of Al-Aqsa Hospital says","claimed","NONE",[],[],["?PS_CIV"],["?deirbalah"],DAY,cas=[("the number of wounded brought in","wounded",31,31,"civilian","PS_CIV")],inc="i1",tags=["correction","anaphoric-number"],alt={"event_type":["ASSAULT"]})
d.c("f","12 have died",["s_hos"],"The head of Al-Aqsa Hospital says","claimed","ASSAULT",[],[],["?PS_CIV"],["?deirbalah"],DAY,cas=[("12","killed",12,12,"civilian","PS_CIV")],inc="i1",tags=["correction"])
d.c("h3","Sirens in Ashkelon","outlet",None,"asserted","NONE",[],[],[],["ashkelon"],None,inc="i3",opt=True,tags=["headline"],alt={"event_type":["ASSAULT"]})
d.c("g","they have heard sirens and two loud explosions",["s_res"],"tell us","claimed","ASSAULT","explosives",[],[],["ashkelon"],d.T(None,"2024-11-05T15:30","2024-11-05T16:20","hour","context"),qty=[("two loud explosions","explosions",2,2)],inc="i3",alt={"modes":[["heavy-weapons"],[]],"event_type":["NONE"]})
d.c("i","Hamas has not commented","outlet",None,"asserted","NONE",[],["HAMAS"],[],[],None,opt=True,pol="negative",tags=["no-comment"])
d.c("j","At least 31 people have been killed in Deir al-Balah since the morning",["s_qat","s_civ"],"a Qatari broadcaster reports, quoting the civil defence","claimed","ASSAULT",[],[],["PS_CIV"],["deirbalah"],d.T("since the morning","2024-11-05T06:00","2024-11-05T15:30","part-of-day","relative"),cas=[("At least 31 people","killed",31,None,"civilian","PS_CIV")],inc="i1",status="retracted",tags=["retracted","nested-source"])
d.c("k","A missile landed among people queueing outside a bakery in Deir al-Balah, central Gaza, at about 11:00 local time (09:00 GMT)","outlet",None,"asserted","ASSAULT","heavy-weapons",[],["PS_CIV"],["deirbalah","gaza:container"],d.T("at about 11:00 local time (09:00 GMT)","2024-11-05T10:55","2024-11-05T11:05","minute",approx=True),w=["A missile|missile"],inc="i1",tags=["tz","unknown-perpetrator"],alt={"modes":[["aerial"]]})
d.c("l","Two flour lorries were burned",["s_rel"],"according to the relief agency that supplies the bakery","claimed","ASSAULT","destroy",[],["?BREAD"],["?deirbalah"],CT,qty=[("Two flour lorries","lorries burned",2,2)],inc="i1",alt={"modes":[[],["heavy-weapons"],["aerial"]],"targets":[[]],"event_type":["NONE"]})
d.c("m","it is fighting side by side with Hamas in Jabalia",["s_pij"],"says","claimed","ASSAULT","clash",["PIJ","HAMAS"],["?IL_AF"],["jabalia"],d.T(None,"2024-11-05T06:00","2024-11-05T14:15","part-of-day","context"),inc="i4",alt={"event_type":["COOPERATE"]})
d.c("n","Israel has sealed off the north of the strip, where it says Hamas is regrouping, since early October","outlet",None,"background","COERCE","blockade",["IL"],["?PS_CIV"],["ngaza"],d.T("since early October","2024-10-01T00:00","2024-11-05T18:40","month","relative"),inc="i5",alt={"modality":["asserted"],"actors":[["IL_AF"]],"targets":[["HAMAS"],[]],"modes":[["restrict"]]})
d.c("o","Hamas is regrouping",["s_il"],"it says","claimed","MOBILIZE",[],["HAMAS"],[],["?ngaza"],None,opt=True,tags=["embedded"],alt={"event_type":["NONE"],"modality":["background"]})
d.b("Share this post · Copy link · More from the Middle East","share-bar")
d.stamp("Last updated: 5 November 2024, 16:40 GMT","2024-11-05T18:40","2024-11-05T18:41","last-updated","Asia/Gaza")
for s,h in (("<<16:40 GMT>> – Call","18:40"),("<<15:55 GMT>>","17:55"),("<<15:10 GMT>>","17:10"),("<<14:20 GMT>>","16:20"),("<<13:30 GMT>>","15:30"),("<<12:15 GMT>>","14:15")):
    d.stamp(s,"2024-11-05T"+h,"2024-11-05T"+h[:-1]+str(int(h[-1])+1),"entry","Asia/Gaza")
d.x("casualties","f","j","dead: 12 v at least 31"); d.x("casualties","f","d","12 v 31",opt=True); d.x("casualties","e","j","31 wounded v 31 dead",opt=True); d.x("attribution","b","c","",opt=True); d.x("attribution","c","k","",opt=True)
d.agr("Six-hour pause (requested)","ceasefire",["IL","HAMAS"],["six-hour <<pause>> in"],"pause in Khan Younis",[],["a"])
d.gap("Hamas has not commented","no_comment","Hamas")
d.gap(None,"desk_gap","who fired the missile")
DOCS.append(d)

# ================= 06 update with correction, Burkina Faso =================
party("BF_GUN","armed men (jihadist groups)","armed-group","jihadists","Armed men on motorbikes","armed men","terrorists","dozens of terrorists","Jihadist groups","jihadist groups","No group")
party("BF_HW","health workers","civilians","Burkina Faso","Fourteen health workers","vaccinators","captives","staff","those freed","A nurse")
party("BF_GOV","Burkina Faso government","government","Burkina Faso","the ministry","Health Ministry","Ouagadougou")
party("BF_VDP","Volunteers for the Defence of the Homeland","militia","Burkina Faso","volunteer fighters","volunteers")
party("BF_ARMY","Burkina Faso army","military","Burkina Faso","Army drones","The army","General Staff")
party("BF_VIL","wedding guests","civilians","Burkina Faso","wedding party","seven guests")
place("gassan","Gassan",12.8167,-3.2000,"BF","village",12)
place("tougan","Tougan",13.0725,-3.0694,"BF","town",10)
place("dedougou","Dédougou",12.4634,-3.4608,"BF","town",10)
place("wburkina","western Burkina Faso",12.5,-3.5,"BF","region",180)
d = Doc("c06", '''UPDATE 2 – Abducted Burkina vaccinators return home
(Corrects number of health workers to 14, not 41, throughout; adds army comment in paragraph 7)

OUAGADOUGOU – Fourteen health workers abducted from a vaccination convoy in western Burkina Faso last week were freed on Monday and driven to Dédougou, the Health Ministry said.

Armed men on motorbikes had stopped their two minibuses on 3 December near Gassan, on the road between Tougan and Dédougou, and led them into the bush. A nurse who tried to run was shot dead.

The government spokesman, Alidou Sanogo, said in an interview with state radio that the captives had been freed by volunteer fighters in "a bold raid" and that nothing had been given in exchange.

Two colleagues of the freed workers said otherwise. They told this bureau by phone that the ministry had handed over 60 sacks of millet and two ambulances on Saturday.

The regional governor had at first said that nobody had been taken. On 5 December he conceded that "several" staff were missing. On Monday he did not answer calls.

Two of the freed workers are being treated in Dédougou, the ministry said. One, aged 52, has a broken arm.

Army drones struck the same area on Sunday night and killed "dozens of terrorists", the General Staff said. A village elder said the drones had hit a wedding party, killing seven guests. The army said it was checking the report.

No group has said it was behind the abduction. Jihadist groups have seized more than 400 people in the region since 2019.

(Reporting by the Ouagadougou bureau; Writing in Abidjan)
''', "2024-12-09T17:00:00Z", "Africa/Ouagadougou", ("Volta Wire","agency","neutral",["Volta Wire","this agency"]), "wire update with correction", title="UPDATE 2 – Abducted Burkina vaccinators return home")
d.src("s_hm","Burkina Faso Health Ministry","ministry","Burkina Faso",["the Health Ministry","the ministry","Health Ministry"])
d.src("s_rad","state radio","state-media","Burkina Faso",["state radio","Burkina state radio"])
d.src("s_san","Alidou Sanogo","government","Burkina Faso",["The government spokesman, Alidou Sanogo","Sanogo","government spokesman"],via="s_rad")
d.src("s_col","two colleagues of the freed workers","witness","Burkina Faso",["Two colleagues of the freed workers","colleagues"])
d.src("s_gov","regional governor","official","Burkina Faso",["The regional governor"])
d.src("s_gs","General Staff","military","Burkina Faso",["the General Staff","The army","Burkina Faso army"])
d.src("s_eld","village elder","witness","Burkina Faso",["A village elder"])
d.inc("i1","Abduction of health workers near Gassan, 3 Dec 2024","ASSAULT",{"Burkina Faso":"confirms","jihadists":"silent"},pl=["gassan"])
d.inc("i2","Release of 14 health workers, 9 Dec","RETREAT",{"Burkina Faso":"confirms"},pl=["dedougou"])
d.inc("i3","Drone strikes, 8 Dec night","ASSAULT",{"Burkina Faso":"confirms"},pl=["gassan"])
d.inc("i4","Abductions since 2019 (background)","ASSAULT",{})
MON=d.T("on Monday","2024-12-09",prec="day",basis="relative"); CA=d.T(None,"2024-12-03T00:00","2024-12-04T00:00","day","context")
CN=d.T(None,"2024-12-08T20:00","2024-12-09T06:00","part-of-day","context")
d.c("h","Abducted Burkina vaccinators return home","outlet",None,"asserted","RETREAT","release",[],["BF_HW"],[],d.T(None,"2024-12-09T00:00","2024-12-10T00:00","day","context"),inc="i2",opt=True,tags=["headline"])
d.c("h2","Corrects number of health workers to 14, not 41","outlet",None,"asserted","NONE",[],[],["BF_HW"],[],None,inc="i2",opt=True,tags=["correction"])
d.c("a","Fourteen health workers abducted from a vaccination convoy in western Burkina Faso last week were freed on Monday and driven to Dédougou",["s_hm"],"the Health Ministry said","claimed","RETREAT","release",["?BF_GUN"],["BF_HW"],["wburkina:container","dedougou:destination"],MON,cas=[("Fourteen health workers","released",14,14,"civilian","BF_HW")],inc="i2",tags=["two-events-one-clause","number-word"],alt={"actors":[[],["BF_VDP"],["BF_GOV"]]})
d.c("b","Armed men on motorbikes had stopped their two minibuses on 3 December near Gassan, on the road between Tougan and Dédougou, and led them into the bush","outlet",None,"asserted","ASSAULT","abduct",["BF_GUN"],["BF_HW"],["gassan","tougan:container","dedougou:container"],d.T("on 3 December","2024-12-03",prec="day"),inc="i1",tags=["between-places","pronoun"],alt={"modality":["background"]})
d.c("c","A nurse who tried to run was shot dead","outlet",None,"asserted","ASSAULT","firearms",["?BF_GUN"],["BF_HW"],["?gassan"],CA,cas=[("A nurse","killed",1,1,"civilian","BF_HW")],inc="i1",tags=["passive"],alt={"modality":["background"]})
d.c("d",'the captives had been freed by volunteer fighters in "a bold raid"',["s_rad","s_san"],"said in an interview with state radio that","claimed","RETREAT","release",["BF_VDP"],["BF_HW"],[],d.T(None,"2024-12-09T00:00","2024-12-10T00:00","day","context"),inc="i2",tags=["nested-source"],alt={"event_type":["AID","ASSAULT"],"modes":[[],["military"]],"source_chain":[["outlet","s_san"]]})
d.c("e","nothing had been given in exchange",["s_rad","s_san"],"said in an interview with state radio that","claimed","NONE",[],["?BF_GOV"],["?BF_GUN"],[],None,pol="negative",inc="i2",tags=["negative-statement","nested-source"],alt={"modality":["denied"],"event_type":["CONCEDE","AID"],"source_chain":[["outlet","s_san"]]})
d.c("f","the ministry had handed over 60 sacks of millet and two ambulances on Saturday",["s_col"],"They told this bureau by phone that","claimed","NONE",[],["BF_GOV"],["?BF_GUN"],[],d.T("on Saturday","2024-12-07",prec="day",basis="relative"),qty=[("60 sacks of millet","sacks",60,60),("two ambulances","vehicles",2,2)],inc="i2",tags=["pronoun-source"],alt={"event_type":["CONCEDE","AID","RETREAT"],"modes":[[]]})
d.c("g","nobody had been taken",["s_gov"],"The regional governor had at first said that","denied","ASSAULT","abduct",["?BF_GUN"],["?BF_HW"],[],CA,cas=[("nobody","abducted",0,0,"civilian","BF_HW")],inc="i1",status="superseded",tags=["denial","superseded"],alt={"modality":["claimed"]})
d.c("i",'"several" staff were missing',["s_gov"],"he conceded that","claimed","ASSAULT","abduct",["?BF_GUN"],["BF_HW"],[],CA,cas=[('"several" staff',"missing",3,9,"civilian","BF_HW")],inc="i1",tags=["vague-number","cue-time-not-event-time"],alt={"event_type":["NONE"],"modes":[[]]})
d.c("j","On Monday he did not answer calls","outlet",None,"asserted","NONE",[],[],[],[],d.T("On Monday","2024-12-09",prec="day",basis="relative"),pol="negative",opt=True,tags=["no-comment"])
d.c("k","Two of the freed workers are being treated in Dédougou",["s_hm"],"the ministry said","claimed","NONE",[],[],["BF_HW"],["dedougou"],d.T(None,"2024-12-09T00:00","2024-12-10T00:00","day","context"),cas=[("Two of the freed workers","wounded",2,2,"civilian","BF_HW")],inc="i2",alt={"event_type":["ASSAULT","AID"]})
d.c("l","One, aged 52, has a broken arm",["s_hm"],"the ministry said","claimed","NONE",[],[],["BF_HW"],[],None,cas=[("One","wounded",1,1,"civilian","BF_HW",1)],inc="i2",tags=["age-not-count","attribution-carry-over"],alt={"event_type":["ASSAULT"],"source_chain":[["outlet"]],"modality":["asserted"],"incident":["i1"]})
d.c("m",'Army drones struck the same area on Sunday night and killed "dozens of terrorists"',["s_gs"],"the General Staff said","claimed","ASSAULT","drone",["BF_ARMY"],["BF_GUN"],["?gassan"],d.T("on Sunday night","2024-12-08T20:00","2024-12-09T06:00","part-of-day","relative"),w=["drones|drone"],cas=[('"dozens of terrorists"',"killed",24,99,"military","BF_GUN")],inc="i3",tags=["vague-number","place-anaphora"],alt={"modes":[["aerial"],["drone","aerial"]]})
d.c("n","the drones had hit a wedding party, killing seven guests",["s_eld"],"A village elder said","claimed","ASSAULT","drone",["BF_ARMY"],["BF_VIL"],["?gassan"],CN,w=["drones|drone"],cas=[("seven guests","killed",7,7,"civilian","BF_VIL")],inc="i3",alt={"actors":[["BF_GOV"]],"modes":[["aerial"],["drone","aerial"]]})
d.c("o","it was checking the report",["s_gs"],"The army said","claimed","ACCUSE","investigate",["BF_ARMY"],[],[],None,inc="i3",alt={"event_type":["NONE"],"modality":["asserted"]})
d.c("p","No group has said it was behind the abduction","outlet",None,"asserted","NONE",[],[],[],[],None,inc="i1",pol="negative",opt=True,tags=["no-claim"])
d.c("q","Jihadist groups have seized more than 400 people in the region since 2019","outlet",None,"background","ASSAULT","abduct",["BF_GUN"],[],[],d.T("since 2019","2019-01-01T00:00","2024-12-09T17:00","multi-year"),cas=[("more than 400 people","abducted",401,None,"civilian",None)],inc="i4",tags=["background","aggregate"])
d.b("(Reporting by the Ouagadougou bureau; Writing in Abidjan)","credit")
d.x("status","e","f","nothing given v millet and ambulances handed over"); d.x("attribution","d","f","freed by a raid v bought free"); d.x("occurrence","b","g","abduction"); d.x("occurrence","g","i","",opt=True); d.x("identity","m","n","terrorists v wedding guests")
d.gap("he did not answer calls","no_comment","governor"); d.gap("it was checking the report","unresolved","drone strike on a wedding")
DOCS.append(d)
if __name__ == "__main__":
    for d in DOCS:
        G = d.write(); print(d.id, len(d.text), G["n_words"], len(G["claims"]), sum(not c["optional"] and not c["duplicate_of"] for c in G["claims"]))
