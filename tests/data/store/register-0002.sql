BEGIN TRANSACTION;
CREATE TABLE action (
	state_id INTEGER NOT NULL, 
	action_id TEXT NOT NULL, 
	theme_id TEXT NOT NULL, 
	action TEXT NOT NULL, 
	delivery_status VARCHAR(64) NOT NULL, 
	impact_status VARCHAR(64) NOT NULL, 
	due_kind VARCHAR(64) NOT NULL, 
	due_date_original DATE, 
	due_date_current DATE, 
	rec_ids TEXT NOT NULL, 
	how TEXT NOT NULL, 
	lead_officer TEXT NOT NULL, 
	lead_role TEXT NOT NULL, 
	support_leads TEXT NOT NULL, 
	partner_org TEXT NOT NULL, 
	start_date DATE, 
	completed_date DATE, 
	status_set_by TEXT NOT NULL, 
	status_date DATE, 
	status_reason TEXT NOT NULL, 
	success_measure TEXT NOT NULL, 
	indicator_ids TEXT NOT NULL, 
	baseline TEXT NOT NULL, 
	target TEXT NOT NULL, 
	progress_update TEXT NOT NULL, 
	update_date DATE, 
	next_step TEXT NOT NULL, 
	evidence_ref TEXT NOT NULL, 
	evidence_kind TEXT NOT NULL, 
	risk_if_late TEXT NOT NULL, 
	escalated_to TEXT NOT NULL, 
	priority TEXT NOT NULL, 
	source_para TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_action PRIMARY KEY (state_id), 
	CONSTRAINT fk_action_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "action" VALUES(2,'1.1','T1','Recruit social workers.','on_track','too_early','date','2017-04-30','2017-04-30','[]','','','','[]','[]',NULL,NULL,'',NULL,'','','[]','','','',NULL,'','','[]','','','','',0,'members',NULL);
INSERT INTO "action" VALUES(3,'1.2','T1','Recruit social workers.','on_track','too_early','date','2017-04-30','2017-04-30','[]','','','','[]','[]',NULL,NULL,'',NULL,'','','[]','','','',NULL,'','','[]','','','','',0,'members',NULL);
INSERT INTO "action" VALUES(5,'1.1','T1','Recruit social workers.','on_track','too_early','date','2017-04-30','2017-05-31','[]','','','','[]','[]',NULL,NULL,'',NULL,'','','[]','','','',NULL,'','','[]','','','','',0,'members',NULL);
INSERT INTO "action" VALUES(9,'1.10','T1','Recruit social workers.','complete','evidenced','month','2017-03-31','2017-04-30','["R1","R2"]','By a campaign; with “quotes” and £.','A. Officer','Head of Service','["B","C, D"]','["NHS"]','2016-09-01','2017-03-01','DCS','2017-03-02','Done.','Vacancies below 10%.','["I1"]','20%','10%','Line one.
Line two.','2017-03-30','Keep going.','E1','["data","child_voice"]','Drift.','Board','high','4.2',1,'part2',1);
INSERT INTO "action" VALUES(10,'1.1','T1','Recruit social workers.','on_track','too_early','ongoing',NULL,NULL,'[]','','','','[]','[]',NULL,NULL,'',NULL,'','','[]','','','',NULL,'','','[]','','','','',0,'members',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE area (
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	level VARCHAR(64) NOT NULL, 
	region_code TEXT, 
	gss_code TEXT, 
	ended DATE, 
	stated_as_at DATE NOT NULL, 
	CONSTRAINT pk_area PRIMARY KEY (code)
);
INSERT INTO "area" VALUES('319','Sutton','local_authority',NULL,NULL,NULL,'2017-06-01');
INSERT INTO "area" VALUES('305','Anywhere','local_authority','E13000002','E09000006',NULL,'2017-02-01');
INSERT INTO "area" VALUES('314','Kingston','local_authority','E13000002',NULL,NULL,'2017-02-01');
INSERT INTO "area" VALUES('E92000001','England','national',NULL,NULL,NULL,'2017-02-01');
CREATE TABLE benchmark (
	state_id INTEGER NOT NULL, 
	ind_id TEXT NOT NULL, 
	"group" VARCHAR(64) NOT NULL, 
	figure TEXT NOT NULL, 
	source TEXT NOT NULL, 
	published_on DATE, 
	neighbour_set_version TEXT NOT NULL, 
	period_end DATE NOT NULL, 
	period_start DATE NOT NULL, 
	period_kind VARCHAR(64) NOT NULL, 
	period_label TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_benchmark PRIMARY KEY (state_id), 
	CONSTRAINT fk_benchmark_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "benchmark" VALUES(15,'L1','london','c','LIIA','2016-12-01','2014','2016-03-31','2015-04-01','annual','2015/16',0,'members',NULL);
CREATE TABLE body (
	state_id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	short_name TEXT NOT NULL, 
	layer VARCHAR(64), 
	purpose TEXT NOT NULL, 
	statutory_basis TEXT NOT NULL, 
	chair_name TEXT NOT NULL, 
	chair_office TEXT NOT NULL, 
	chair_independent BOOLEAN, 
	vice_chair TEXT NOT NULL, 
	organisation TEXT NOT NULL, 
	quorum INTEGER, 
	frequency_text TEXT NOT NULL, 
	meetings_per_year TEXT, 
	meeting_hours TEXT, 
	next_meeting DATE, 
	held_in_public BOOLEAN, 
	tor_ref TEXT NOT NULL, 
	tor_version TEXT NOT NULL, 
	tor_review_date DATE, 
	established DATE, 
	ended DATE, 
	successor_id TEXT NOT NULL, 
	lifecycle VARCHAR(64) NOT NULL, 
	contact TEXT NOT NULL, 
	source_para TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_body PRIMARY KEY (state_id), 
	CONSTRAINT fk_body_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "body" VALUES(16,'IB','Improvement Board','improvement_board','Board','council','To drive.','Direction','Ms Chair','Independent',1,'Mr Vice','Anywhere',4,'monthly','10.5','2.50','2017-04-04',0,'ToR','3','2017-09-01','2016-10-01','2019-01-01','SC','under_review','clerk@example.org','5.1',1,'public',NULL);
INSERT INTO "body" VALUES(17,'SC','Scrutiny Committee','scrutiny','',NULL,'','','','',NULL,'','',NULL,'',NULL,NULL,NULL,NULL,'','',NULL,NULL,NULL,'','in_force','','',0,'public',NULL);
CREATE TABLE council (
	state_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	area_code TEXT NOT NULL, 
	region_code TEXT NOT NULL, 
	note TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	CONSTRAINT pk_council PRIMARY KEY (state_id), 
	CONSTRAINT fk_council_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "council" VALUES(1,'Anywhere','305','E13000002','Illustrative.',1);
CREATE TABLE date_change (
	state_id INTEGER NOT NULL, 
	item_id TEXT NOT NULL, 
	old DATE NOT NULL, 
	new DATE NOT NULL, 
	changed_on DATE NOT NULL, 
	agreed_by TEXT NOT NULL, 
	reason VARCHAR(64), 
	text TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_date_change PRIMARY KEY (state_id), 
	CONSTRAINT fk_date_change_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "date_change" VALUES(12,'1.10','2017-03-31','2017-04-30','2017-02-14','IB','re-plan','Late.',0,'members',NULL);
CREATE TABLE edition (
	ind_id TEXT NOT NULL, 
	origin VARCHAR(64) NOT NULL, 
	return_id INTEGER NOT NULL, 
	CONSTRAINT pk_edition PRIMARY KEY (ind_id, origin, return_id), 
	CONSTRAINT fk_edition_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT
)
 WITHOUT ROWID

;
INSERT INTO "edition" VALUES('L1','returned',1);
INSERT INTO "edition" VALUES('L1','returned',3);
INSERT INTO "edition" VALUES('N1','published',5);
CREATE TABLE indicator (
	state_id INTEGER NOT NULL, 
	ind_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	plain_title TEXT NOT NULL, 
	why_it_matters TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	unit VARCHAR(64) NOT NULL, 
	polarity VARCHAR(64) NOT NULL, 
	rag_method VARCHAR(64) NOT NULL, 
	decimals INTEGER NOT NULL, 
	local_no TEXT NOT NULL, 
	numerator_def TEXT NOT NULL, 
	denominator_def TEXT NOT NULL, 
	period_type VARCHAR(64) NOT NULL, 
	frequency TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	team_split TEXT NOT NULL, 
	theme_id TEXT NOT NULL, 
	principles TEXT NOT NULL, 
	national_code TEXT NOT NULL, 
	suppress_below INTEGER, 
	publication_lag_days INTEGER NOT NULL, 
	officer_rating VARCHAR(64), 
	is_national BOOLEAN NOT NULL, 
	is_key BOOLEAN NOT NULL, 
	source_note TEXT NOT NULL, 
	target_value TEXT, 
	target_origin VARCHAR(64) NOT NULL, 
	target_year TEXT NOT NULL, 
	target_set_by TEXT NOT NULL, 
	target_tolerance TEXT, 
	target_floor TEXT, 
	target_range_low TEXT, 
	target_range_high TEXT, 
	target_boundary VARCHAR(64) NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_indicator PRIMARY KEY (state_id), 
	CONSTRAINT fk_indicator_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "indicator" VALUES(14,'L1','Vacancies','Posts without a social worker','Children need one worker.','Vacant posts over all posts.','percent','lower_better','target_tolerance_points',2,'7b','Vacant','All','month','monthly','HR','east','T1','["a","g"]','SWC1',6,30,'amber',0,1,'From HR.','10.50','local','2016/17','IB','0.1','1','1.25','9.75','exclusive',1,'public',NULL);
CREATE TABLE item (
	item_id INTEGER NOT NULL, 
	subject TEXT NOT NULL, 
	ref TEXT NOT NULL, 
	CONSTRAINT pk_item PRIMARY KEY (item_id), 
	CONSTRAINT uq_item_subject_ref UNIQUE (subject, ref)
);
INSERT INTO "item" VALUES(1,'council','305');
INSERT INTO "item" VALUES(2,'action','1.1');
INSERT INTO "item" VALUES(3,'action','1.2');
INSERT INTO "item" VALUES(4,'milestone','1.1.a');
INSERT INTO "item" VALUES(5,'recommendation','R1');
INSERT INTO "item" VALUES(6,'recommendation','R2');
INSERT INTO "item" VALUES(7,'theme','T1');
INSERT INTO "item" VALUES(8,'action','1.10');
INSERT INTO "item" VALUES(9,'milestone','1.10.a');
INSERT INTO "item" VALUES(10,'date_change','1.10: 2017-03-31 to 2017-04-30, changed on 2017-02-14');
INSERT INTO "item" VALUES(11,'plan_version','2');
INSERT INTO "item" VALUES(12,'indicator','L1');
INSERT INTO "item" VALUES(13,'benchmark','L1, london, 2015/16 (annual)');
INSERT INTO "item" VALUES(14,'body','IB');
INSERT INTO "item" VALUES(15,'body','SC');
INSERT INTO "item" VALUES(16,'seat','IB: Chair, chair');
INSERT INTO "item" VALUES(17,'seat','IB: Chair, chair (2)');
INSERT INTO "item" VALUES(18,'link','IB scrutinised_by SC');
INSERT INTO "item" VALUES(19,'meeting','IB, 2017-03-07');
INSERT INTO "item" VALUES(20,'meeting','IB, 2017-04-04');
CREATE TABLE link (
	state_id INTEGER NOT NULL, 
	from_id TEXT NOT NULL, 
	to_id TEXT NOT NULL, 
	type VARCHAR(64) NOT NULL, 
	what_flows TEXT NOT NULL, 
	frequency TEXT NOT NULL, 
	formal_ref TEXT NOT NULL, 
	from_date DATE, 
	to_date DATE, 
	source_para TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_link PRIMARY KEY (state_id), 
	CONSTRAINT fk_link_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "link" VALUES(20,'IB','SC','scrutinised_by','Reports','quarterly','ToR 3','2016-10-01','2018-01-01','5.2',0,'part2',1);
CREATE TABLE meeting (
	state_id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	date DATE NOT NULL, 
	title TEXT NOT NULL, 
	held BOOLEAN, 
	considered TEXT NOT NULL, 
	papers_ref TEXT NOT NULL, 
	source_para TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_meeting PRIMARY KEY (state_id), 
	CONSTRAINT fk_meeting_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "meeting" VALUES(21,'IB','2017-03-07','Sixth meeting',1,'["1.10","L1"]','IB/6','5.3',0,'public',NULL);
INSERT INTO "meeting" VALUES(22,'IB','2017-04-04','',NULL,'[]','','',0,'public',NULL);
CREATE TABLE mention (
	item_id INTEGER NOT NULL, 
	return_id INTEGER NOT NULL, 
	state_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_mention PRIMARY KEY (item_id, return_id), 
	CONSTRAINT fk_mention_item_id_item FOREIGN KEY(item_id) REFERENCES item (item_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_mention_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_mention_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
)
 WITHOUT ROWID

;
INSERT INTO "mention" VALUES(1,1,1,0);
INSERT INTO "mention" VALUES(1,2,1,0);
INSERT INTO "mention" VALUES(1,3,1,0);
INSERT INTO "mention" VALUES(2,1,2,0);
INSERT INTO "mention" VALUES(2,2,5,0);
INSERT INTO "mention" VALUES(2,3,10,1);
INSERT INTO "mention" VALUES(3,1,3,1);
INSERT INTO "mention" VALUES(4,1,4,0);
INSERT INTO "mention" VALUES(5,3,6,0);
INSERT INTO "mention" VALUES(6,3,7,1);
INSERT INTO "mention" VALUES(7,3,8,0);
INSERT INTO "mention" VALUES(8,3,9,0);
INSERT INTO "mention" VALUES(9,3,11,0);
INSERT INTO "mention" VALUES(10,3,12,0);
INSERT INTO "mention" VALUES(11,3,13,0);
INSERT INTO "mention" VALUES(12,3,14,0);
INSERT INTO "mention" VALUES(13,3,15,0);
INSERT INTO "mention" VALUES(14,3,16,0);
INSERT INTO "mention" VALUES(15,3,17,1);
INSERT INTO "mention" VALUES(16,3,18,0);
INSERT INTO "mention" VALUES(17,3,19,1);
INSERT INTO "mention" VALUES(18,3,20,0);
INSERT INTO "mention" VALUES(19,3,21,0);
INSERT INTO "mention" VALUES(20,3,22,1);
CREATE TABLE milestone (
	state_id INTEGER NOT NULL, 
	milestone_id TEXT NOT NULL, 
	action_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	status VARCHAR(64) NOT NULL, 
	original_date DATE NOT NULL, 
	"current_date" DATE NOT NULL, 
	actual_date DATE, 
	visible_to_chair BOOLEAN NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_milestone PRIMARY KEY (state_id), 
	CONSTRAINT fk_milestone_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "milestone" VALUES(4,'1.1.a','1.1','Advert out.','on_track','2017-02-28','2017-02-28',NULL,1,0,'members',NULL);
INSERT INTO "milestone" VALUES(11,'1.10.a','1.1','Advert out.','complete','2017-02-28','2017-02-28','2017-02-20',0,0,'members',NULL);
CREATE TABLE national_indicator (
	ind_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	plain_title TEXT NOT NULL, 
	why_it_matters TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	unit VARCHAR(64) NOT NULL, 
	polarity VARCHAR(64) NOT NULL, 
	rag_method VARCHAR(64) NOT NULL, 
	decimals INTEGER NOT NULL, 
	local_no TEXT NOT NULL, 
	numerator_def TEXT NOT NULL, 
	denominator_def TEXT NOT NULL, 
	period_type VARCHAR(64) NOT NULL, 
	frequency TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	team_split TEXT NOT NULL, 
	theme_id TEXT NOT NULL, 
	principles TEXT NOT NULL, 
	national_code TEXT NOT NULL, 
	suppress_below INTEGER, 
	publication_lag_days INTEGER NOT NULL, 
	officer_rating VARCHAR(64), 
	is_national BOOLEAN NOT NULL, 
	is_key BOOLEAN NOT NULL, 
	source_note TEXT NOT NULL, 
	target_value TEXT, 
	target_origin VARCHAR(64) NOT NULL, 
	target_year TEXT NOT NULL, 
	target_set_by TEXT NOT NULL, 
	target_tolerance TEXT, 
	target_floor TEXT, 
	target_range_low TEXT, 
	target_range_high TEXT, 
	target_boundary VARCHAR(64) NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_national_indicator PRIMARY KEY (ind_id)
);
INSERT INTO "national_indicator" VALUES('N1','Vacancies','Posts without a social worker','Children need one worker.','Vacant posts over all posts.','percent','lower_better','none',1,'','','','annual','','','','','[]','',NULL,240,NULL,1,0,'',NULL,'none','','',NULL,NULL,NULL,NULL,'inclusive',0,'public',NULL);
CREATE TABLE neighbour (
	set_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	closeness TEXT NOT NULL, 
	CONSTRAINT pk_neighbour PRIMARY KEY (set_id, rank), 
	CONSTRAINT fk_neighbour_set_id_neighbour_set FOREIGN KEY(set_id) REFERENCES neighbour_set (set_id) ON DELETE RESTRICT
)
 WITHOUT ROWID

;
INSERT INTO "neighbour" VALUES(1,1,'314','Kingston','Very close');
INSERT INTO "neighbour" VALUES(1,2,'319','Sutton','Close');
INSERT INTO "neighbour" VALUES(2,1,'305','Anywhere','Close');
CREATE TABLE neighbour_set (
	set_id INTEGER NOT NULL, 
	area_code TEXT NOT NULL, 
	version TEXT NOT NULL, 
	return_id INTEGER NOT NULL, 
	CONSTRAINT pk_neighbour_set PRIMARY KEY (set_id), 
	CONSTRAINT fk_neighbour_set_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT uq_neighbour_set_area_code_version_return_id UNIQUE (area_code, version, return_id)
);
INSERT INTO "neighbour_set" VALUES(1,'305','2025',4);
INSERT INTO "neighbour_set" VALUES(2,'314','2025',4);
CREATE TABLE observation (
	series_id INTEGER NOT NULL, 
	period_key INTEGER NOT NULL, 
	return_id INTEGER NOT NULL, 
	period_id INTEGER NOT NULL, 
	last_return_id INTEGER NOT NULL, 
	figure TEXT NOT NULL, 
	numerator TEXT, 
	denominator TEXT, 
	note_id INTEGER, 
	CONSTRAINT pk_observation PRIMARY KEY (series_id, period_key), 
	CONSTRAINT fk_observation_series_id_series FOREIGN KEY(series_id) REFERENCES series (series_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_period_id_period FOREIGN KEY(period_id) REFERENCES period (period_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_last_return_id_return FOREIGN KEY(last_return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_note_id_observation_note FOREIGN KEY(note_id) REFERENCES observation_note (note_id) ON DELETE RESTRICT
)
 WITHOUT ROWID

;
INSERT INTO "observation" VALUES(1,20170131,1,1,1,'20','5','40',1);
INSERT INTO "observation" VALUES(1,20170228,3,2,3,'0.50','5','40',2);
INSERT INTO "observation" VALUES(1,20170331,3,3,3,'12.50','5','40',3);
INSERT INTO "observation" VALUES(2,20150331,5,4,5,'10',NULL,NULL,NULL);
INSERT INTO "observation" VALUES(2,20160331,5,5,5,'11.0',NULL,NULL,NULL);
INSERT INTO "observation" VALUES(3,20150331,5,4,5,'9',NULL,NULL,NULL);
INSERT INTO "observation" VALUES(3,20160331,5,5,5,'c',NULL,NULL,NULL);
CREATE TABLE observation_edition (
	series_id INTEGER NOT NULL, 
	period_key INTEGER NOT NULL, 
	return_id INTEGER NOT NULL, 
	period_id INTEGER NOT NULL, 
	last_return_id INTEGER NOT NULL, 
	figure TEXT NOT NULL, 
	numerator TEXT, 
	denominator TEXT, 
	note_id INTEGER, 
	CONSTRAINT pk_observation_edition PRIMARY KEY (series_id, period_key, return_id), 
	CONSTRAINT fk_observation_edition_series_id_series FOREIGN KEY(series_id) REFERENCES series (series_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_edition_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_edition_period_id_period FOREIGN KEY(period_id) REFERENCES period (period_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_edition_last_return_id_return FOREIGN KEY(last_return_id) REFERENCES return (return_id) ON DELETE RESTRICT, 
	CONSTRAINT fk_observation_edition_note_id_observation_note FOREIGN KEY(note_id) REFERENCES observation_note (note_id) ON DELETE RESTRICT
)
 WITHOUT ROWID

;
CREATE TABLE observation_note (
	note_id INTEGER NOT NULL, 
	quality VARCHAR(64) NOT NULL, 
	revised_from TEXT, 
	commentary TEXT NOT NULL, 
	action TEXT NOT NULL, 
	commentary_author TEXT NOT NULL, 
	commentary_date DATE, 
	as_at DATE, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_observation_note PRIMARY KEY (note_id)
);
INSERT INTO "observation_note" VALUES(1,'final',NULL,'','','',NULL,NULL,0,'members',NULL);
INSERT INTO "observation_note" VALUES(2,'provisional','0.4','','','',NULL,NULL,0,'members',NULL);
INSERT INTO "observation_note" VALUES(3,'final',NULL,'Better.','More.','HoS','2017-04-03',NULL,1,'part2',1);
CREATE TABLE period (
	period_id INTEGER NOT NULL, 
	"end" DATE NOT NULL, 
	start DATE NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	label TEXT NOT NULL, 
	CONSTRAINT pk_period PRIMARY KEY (period_id), 
	CONSTRAINT uq_period_end_start_kind_label UNIQUE ("end", start, kind, label)
);
INSERT INTO "period" VALUES(1,'2017-01-31','2017-01-01','month','January 2017');
INSERT INTO "period" VALUES(2,'2017-02-28','2017-02-01','month','February 2017');
INSERT INTO "period" VALUES(3,'2017-03-31','2017-03-01','month','March 2017');
INSERT INTO "period" VALUES(4,'2015-03-31','2014-04-01','annual','2015');
INSERT INTO "period" VALUES(5,'2016-03-31','2015-04-01','annual','2016');
CREATE TABLE plan_version (
	state_id INTEGER NOT NULL, 
	version TEXT NOT NULL, 
	date DATE NOT NULL, 
	approved_by TEXT NOT NULL, 
	added TEXT NOT NULL, 
	removed TEXT NOT NULL, 
	merged TEXT NOT NULL, 
	note TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_plan_version PRIMARY KEY (state_id), 
	CONSTRAINT fk_plan_version_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "plan_version" VALUES(13,'2','2017-01-15','IB','["1.10"]','["9.9"]','["8.8"]','Second.',0,'members',NULL);
CREATE TABLE recommendation (
	state_id INTEGER NOT NULL, 
	rec_id TEXT NOT NULL, 
	source VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	source_para TEXT NOT NULL, 
	date DATE, 
	judgement_area VARCHAR(64), 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_recommendation PRIMARY KEY (state_id), 
	CONSTRAINT fk_recommendation_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "recommendation" VALUES(6,'R1','commissioner','Recruit.','5.6','2016-09-30','leadership',0,'public',NULL);
INSERT INTO "recommendation" VALUES(7,'R2','other','Retain.','',NULL,NULL,0,'members',NULL);
CREATE TABLE return (
	return_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	recognised_as TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	as_at DATE NOT NULL, 
	imported_on DATE NOT NULL, 
	source TEXT NOT NULL, 
	vintage TEXT NOT NULL, 
	published_on DATE, 
	covers_to DATE, 
	subjects TEXT NOT NULL, 
	CONSTRAINT pk_return PRIMARY KEY (return_id), 
	CONSTRAINT uq_return_sha256 UNIQUE (sha256)
);
INSERT INTO "return" VALUES(1,'council_return','january.xlsx','council return workbook','992eddfe5c853032285e176fd0fbeeda0b2a80bdc40cc2c843bfb8f96d8968ef','2017-01-31','2017-06-01','january.xlsx','return of 31 January 2017',NULL,NULL,'["actions","milestones","observations"]');
INSERT INTO "return" VALUES(2,'council_return','february.xlsx','council return workbook','a11fe0ccc61ab5004e2720a795f03b7b52ce337a0a3b030cfa4a5283ff8d1841','2017-02-28','2017-06-01','february.xlsx','return of 28 February 2017',NULL,NULL,'["actions"]');
INSERT INTO "return" VALUES(3,'council_return','return.xlsx','council return workbook','70eeeb56a91d2e061389763d4dbedc05f887585a1a9150ae7288f1af3601bfde','2017-03-31','2017-06-01','return.xlsx','return of 31 March 2017',NULL,NULL,'["actions","benchmarks","bodies","date_changes","indicators","links","meetings","milestones","observations","recommendations","seats","themes","versions"]');
INSERT INTO "return" VALUES(4,'neighbours','neighbours.xlsx','statistical neighbour model','n1','2017-06-01','2017-06-01','neighbours.xlsx','2025',NULL,NULL,'[]');
INSERT INTO "return" VALUES(5,'statistics','workforce-2016.csv','DfE statistics (EES)','94be9ad8f60887b757fd0ce8fe1b3f902daec51c477e8846d823e73fb6f1915a','2017-02-01','2017-06-01','Workforce, 2016 (DfE)','2016','2017-02-01','2016-03-31','[]');
CREATE TABLE seat (
	state_id INTEGER NOT NULL, 
	body_id TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	organisation TEXT NOT NULL, 
	role TEXT NOT NULL, 
	voting BOOLEAN, 
	from_date DATE, 
	to_date DATE, 
	source_para TEXT NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_seat PRIMARY KEY (state_id), 
	CONSTRAINT fk_seat_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "seat" VALUES(18,'IB','Chair','Independent','chair',1,'2016-10-01','2018-10-01','5.1',0,'public',NULL);
INSERT INTO "seat" VALUES(19,'IB','Chair','','chair',NULL,NULL,NULL,'',0,'public',NULL);
CREATE TABLE series (
	series_id INTEGER NOT NULL, 
	ind_id TEXT NOT NULL, 
	area_code TEXT NOT NULL, 
	origin VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_series PRIMARY KEY (series_id), 
	CONSTRAINT uq_series_ind_id_origin_area_code UNIQUE (ind_id, origin, area_code)
);
INSERT INTO "series" VALUES(1,'L1','305','returned');
INSERT INTO "series" VALUES(2,'N1','305','published');
INSERT INTO "series" VALUES(3,'N1','314','published');
CREATE TABLE state (
	state_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	CONSTRAINT pk_state PRIMARY KEY (state_id), 
	CONSTRAINT fk_state_item_id_item FOREIGN KEY(item_id) REFERENCES item (item_id) ON DELETE RESTRICT
);
INSERT INTO "state" VALUES(1,1);
INSERT INTO "state" VALUES(2,2);
INSERT INTO "state" VALUES(3,3);
INSERT INTO "state" VALUES(4,4);
INSERT INTO "state" VALUES(5,2);
INSERT INTO "state" VALUES(6,5);
INSERT INTO "state" VALUES(7,6);
INSERT INTO "state" VALUES(8,7);
INSERT INTO "state" VALUES(9,8);
INSERT INTO "state" VALUES(10,2);
INSERT INTO "state" VALUES(11,9);
INSERT INTO "state" VALUES(12,10);
INSERT INTO "state" VALUES(13,11);
INSERT INTO "state" VALUES(14,12);
INSERT INTO "state" VALUES(15,13);
INSERT INTO "state" VALUES(16,14);
INSERT INTO "state" VALUES(17,15);
INSERT INTO "state" VALUES(18,16);
INSERT INTO "state" VALUES(19,17);
INSERT INTO "state" VALUES(20,18);
INSERT INTO "state" VALUES(21,19);
INSERT INTO "state" VALUES(22,20);
CREATE TABLE theme (
	state_id INTEGER NOT NULL, 
	theme_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	what_will_be_different TEXT NOT NULL, 
	sponsor_officer TEXT NOT NULL, 
	lead_member TEXT NOT NULL, 
	partner_lead TEXT NOT NULL, 
	overseen_by TEXT NOT NULL, 
	"order" INTEGER NOT NULL, 
	illustrative BOOLEAN NOT NULL, 
	marking_level VARCHAR(64) NOT NULL, 
	exempt_para INTEGER, 
	CONSTRAINT pk_theme PRIMARY KEY (state_id), 
	CONSTRAINT fk_theme_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "theme" VALUES(8,'T1','Workforce','One worker.','DCS','Lead Member','NHS','["IB","SC"]',2,0,'members',NULL);
CREATE INDEX ix_return_as_at ON return (as_at);
CREATE INDEX ix_state_item_id ON state (item_id);
CREATE INDEX ix_mention_return_id ON mention (return_id);
COMMIT;
