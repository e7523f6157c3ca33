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
INSERT INTO "action" VALUES(5,'1.10','T1','Recruit social workers.','complete','evidenced','month','2017-03-31','2017-04-30','["R1","R2"]','By a campaign; with “quotes” and £.','A. Officer','Head of Service','["B","C, D"]','["NHS"]','2016-09-01','2017-03-01','DCS','2017-03-02','Done.','Vacancies below 10%.','["I1"]','20%','10%','Line one.
Line two.','2017-03-30','Keep going.','E1','["data","child_voice"]','Drift.','Board','high','4.2',1,'part2',1);
INSERT INTO "action" VALUES(6,'1.1','T1','Recruit social workers.','on_track','too_early','ongoing',NULL,NULL,'[]','','','','[]','[]',NULL,NULL,'',NULL,'','','[]','','','',NULL,'','','[]','','','','',0,'members',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
CREATE TABLE audit_recommendation (
	state_id INTEGER NOT NULL,
	audit_rec_id TEXT NOT NULL,
	audit_id TEXT NOT NULL,
	text TEXT NOT NULL,
	priority VARCHAR(64) NOT NULL,
	status VARCHAR(64) NOT NULL,
	due_date_original DATE NOT NULL,
	due_date_current DATE NOT NULL,
	completed_date DATE,
	owner TEXT NOT NULL,
	action_ids TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_audit_recommendation PRIMARY KEY (state_id),
	CONSTRAINT fk_audit_recommendation_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "audit_recommendation" VALUES(30,'A1-1','A1','Check payments.','high','complete','2016-09-30','2017-03-31','2017-03-31','Head','[]','5.29',1,'public',NULL);
INSERT INTO "audit_recommendation" VALUES(31,'A1-2','A1','Check payments.','high','on_track','2017-03-31','2017-03-31',NULL,'','["1.10"]','',0,'members',NULL);
CREATE TABLE audit_report (
	state_id INTEGER NOT NULL,
	audit_id TEXT NOT NULL,
	title TEXT NOT NULL,
	assurance VARCHAR(64) NOT NULL,
	reported_on DATE NOT NULL,
	date_text TEXT NOT NULL,
	summary TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_audit_report PRIMARY KEY (state_id),
	CONSTRAINT fk_audit_report_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "audit_report" VALUES(29,'A1','Payments','limited','2016-09-30','2016','Missing.','T1','5.29',1,'public',NULL);
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
INSERT INTO "benchmark" VALUES(11,'L1','london','c','LIIA','2016-12-01','2014','2016-03-31','2015-04-01','annual','2015/16',0,'members',NULL);
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
INSERT INTO "body" VALUES(12,'IB','Improvement Board','improvement_board','Board','council','To drive.','Direction','Ms Chair','Independent',1,'Mr Vice','Anywhere',4,'monthly','10.5','2.50','2017-04-04',0,'ToR','3','2017-09-01','2016-10-01','2019-01-01','SC','under_review','clerk@example.org','5.1',1,'public',NULL);
INSERT INTO "body" VALUES(13,'SC','Scrutiny Committee','scrutiny','',NULL,'','','','',NULL,'','',NULL,'',NULL,NULL,NULL,NULL,'','',NULL,NULL,NULL,'','in_force','','',0,'public',NULL);
CREATE TABLE budget_line (
	state_id INTEGER NOT NULL,
	line_id TEXT NOT NULL,
	title TEXT NOT NULL,
	amount TEXT NOT NULL,
	recurrence VARCHAR(64) NOT NULL,
	year TEXT NOT NULL,
	approved_by TEXT NOT NULL,
	approved_on DATE,
	spent TEXT,
	forecast TEXT,
	posts_funded TEXT,
	posts_recruited TEXT,
	posts_in_post TEXT,
	part_of TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	note TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_budget_line PRIMARY KEY (state_id),
	CONSTRAINT fk_budget_line_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "budget_line" VALUES(32,'M1','Twelve workers','600000.50','one_off','2016/17','B1','2016-09-30','-0.10','450000','12','9.5','8.25','M2','T1','Three start.','5.29',1,'public',NULL);
INSERT INTO "budget_line" VALUES(33,'M2','All','0','pressure','','',NULL,NULL,NULL,NULL,NULL,NULL,'','','','',0,'members',NULL);
CREATE TABLE case_audit (
	state_id INTEGER NOT NULL,
	case_audit_id TEXT NOT NULL,
	theme TEXT NOT NULL,
	cohort TEXT NOT NULL,
	audited_on DATE NOT NULL,
	outstanding INTEGER NOT NULL,
	good INTEGER NOT NULL,
	requires_improvement INTEGER NOT NULL,
	inadequate INTEGER NOT NULL,
	moderated INTEGER NOT NULL,
	moderated_down INTEGER NOT NULL,
	moderated_up INTEGER NOT NULL,
	theme_id TEXT NOT NULL,
	learning TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_case_audit PRIMARY KEY (state_id),
	CONSTRAINT fk_case_audit_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "case_audit" VALUES(38,'CA1','Visits','Open cases','2016-09-30',1,22,40,10,20,6,2,'T1','Weigh risk.','5.29',1,'public',NULL);
CREATE TABLE caseload (
	state_id INTEGER NOT NULL,
	caseload_id TEXT NOT NULL,
	team TEXT NOT NULL,
	role TEXT NOT NULL,
	as_at DATE NOT NULL,
	"limit" TEXT NOT NULL,
	workers TEXT NOT NULL,
	cases TEXT NOT NULL,
	above_limit INTEGER,
	highest INTEGER,
	unallocated INTEGER,
	managers TEXT,
	team_managed TEXT,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_caseload PRIMARY KEY (state_id),
	CONSTRAINT fk_caseload_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "caseload" VALUES(36,'C1','North','Worker','2017-03-31','15','8.5','136',4,22,0,'1.25','9','5.29',1,'public',NULL);
INSERT INTO "caseload" VALUES(37,'C2','South','Worker','2016-09-30','20','0','0',NULL,NULL,NULL,NULL,NULL,'',0,'members',NULL);
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
INSERT INTO "date_change" VALUES(8,'1.10','2017-03-31','2017-04-30','2017-02-14','IB','re-plan','Late.',0,'members',NULL);
CREATE TABLE deadline (
	state_id INTEGER NOT NULL,
	deadline_id TEXT NOT NULL,
	title TEXT NOT NULL,
	kind VARCHAR(64) NOT NULL,
	due_on DATE,
	earliest DATE,
	test TEXT NOT NULL,
	met_on DATE,
	action_ids TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_deadline PRIMARY KEY (state_id),
	CONSTRAINT fk_deadline_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "deadline" VALUES(23,'DL1','Review ends','review_ends','2017-03-31','2016-09-30','Caseloads are safe.','2017-03-31','["1.10"]','5.29',1,'public',NULL);
INSERT INTO "deadline" VALUES(24,'DL2','Test','release_test',NULL,NULL,'Money is in place.',NULL,'[]','',0,'members',NULL);
CREATE TABLE decision (
	state_id INTEGER NOT NULL,
	decision_id TEXT NOT NULL,
	title TEXT NOT NULL,
	body_id TEXT NOT NULL,
	decided_on DATE NOT NULL,
	risk TEXT NOT NULL,
	professional_advice TEXT NOT NULL,
	consultation TEXT NOT NULL,
	implications TEXT NOT NULL,
	decision TEXT NOT NULL,
	against_advice BOOLEAN,
	reason_against TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	action_ids TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_decision PRIMARY KEY (state_id),
	CONSTRAINT fk_decision_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "decision" VALUES(25,'D1','Money','B1','2016-09-30','Empty posts.','For it.','41 answered.','Safer.','Agreed.',1,'Cost.','T1','["1.10"]','5.29',1,'part2',3);
INSERT INTO "decision" VALUES(26,'D2','Nothing said','B1','2017-03-31','','','','','',NULL,'','','[]','',0,'members',NULL);
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
INSERT INTO "edition" VALUES('L1','returned',2);
CREATE TABLE expectation (
	state_id INTEGER NOT NULL,
	exp_id TEXT NOT NULL,
	text TEXT NOT NULL,
	source_para TEXT NOT NULL,
	what_would_show TEXT NOT NULL,
	evidence TEXT NOT NULL,
	evidence_date DATE,
	council_assessment VARCHAR(64) NOT NULL,
	council_assessed_on DATE,
	commissioner_assessment VARCHAR(64) NOT NULL,
	commissioner_assessed_on DATE,
	owner TEXT NOT NULL,
	action_ids TEXT NOT NULL,
	rec_ids TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_expectation PRIMARY KEY (state_id),
	CONSTRAINT fk_expectation_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "expectation" VALUES(19,'E1','Keep caseloads safe.','5.29','No worker above it.','=Four were.','2016-09-30','partly_met','2017-03-31','slipped_back','2016-09-30','DCS','["1.10"]','["00305"]','T1',1,'public',NULL);
INSERT INTO "expectation" VALUES(20,'1.10','Keep caseloads safe.','','','',NULL,'not_assessed',NULL,'not_assessed',NULL,'','[]','[]','',0,'members',NULL);
CREATE TABLE finding (
	return_id INTEGER NOT NULL,
	ordinal INTEGER NOT NULL,
	code TEXT NOT NULL,
	severity VARCHAR(64) NOT NULL,
	file TEXT NOT NULL,
	sheet TEXT NOT NULL,
	cell TEXT NOT NULL,
	what TEXT NOT NULL,
	remedy TEXT NOT NULL,
	CONSTRAINT pk_finding PRIMARY KEY (return_id, ordinal),
	CONSTRAINT fk_finding_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT
);
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
INSERT INTO "indicator" VALUES(10,'L1','Vacancies','Posts without a social worker','Children need one worker.','Vacant posts over all posts.','percent','lower_better','target_tolerance_points',2,'7b','Vacant','All','month','monthly','HR','east','T1','["a","g"]','SWC1',6,30,'amber',0,1,'From HR.','10.50','local','2016/17','IB','0.1','1','1.25','9.75','exclusive',1,'public',NULL);
CREATE TABLE inspection (
	state_id INTEGER NOT NULL,
	insp_id TEXT NOT NULL,
	title TEXT NOT NULL,
	inspectorate TEXT NOT NULL,
	framework TEXT NOT NULL,
	year INTEGER NOT NULL,
	judgement TEXT NOT NULL,
	month INTEGER,
	what_was_asked TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_inspection PRIMARY KEY (state_id),
	CONSTRAINT fk_inspection_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "inspection" VALUES(21,'IN1','Help and protection','Ofsted','Single inspection',2016,'Inadequate',6,'Bring caseloads down.','5.29',1,'public',NULL);
INSERT INTO "inspection" VALUES(22,'IN2','Fostering','','Old',1998,'Met',NULL,'','',0,'public',NULL);
CREATE TABLE item (
	item_id INTEGER NOT NULL,
	subject TEXT NOT NULL,
	ref TEXT NOT NULL,
	CONSTRAINT pk_item PRIMARY KEY (item_id),
	CONSTRAINT uq_item_subject_ref UNIQUE (subject, ref)
);
INSERT INTO "item" VALUES(1,'council','305');
INSERT INTO "item" VALUES(2,'recommendation','R1');
INSERT INTO "item" VALUES(3,'recommendation','R2');
INSERT INTO "item" VALUES(4,'theme','T1');
INSERT INTO "item" VALUES(5,'action','1.10');
INSERT INTO "item" VALUES(6,'action','1.1');
INSERT INTO "item" VALUES(7,'milestone','1.10.a');
INSERT INTO "item" VALUES(8,'date_change','1.10: 2017-03-31 to 2017-04-30, changed on 2017-02-14');
INSERT INTO "item" VALUES(9,'plan_version','2');
INSERT INTO "item" VALUES(10,'indicator','L1');
INSERT INTO "item" VALUES(11,'benchmark','L1, london, 2015/16 (annual)');
INSERT INTO "item" VALUES(12,'body','IB');
INSERT INTO "item" VALUES(13,'body','SC');
INSERT INTO "item" VALUES(14,'seat','IB: Chair, chair');
INSERT INTO "item" VALUES(15,'seat','IB: Chair, chair (2)');
INSERT INTO "item" VALUES(16,'link','IB scrutinised_by SC');
INSERT INTO "item" VALUES(17,'meeting','IB, 2017-03-07');
INSERT INTO "item" VALUES(18,'meeting','IB, 2017-04-04');
INSERT INTO "item" VALUES(19,'expectation','E1');
INSERT INTO "item" VALUES(20,'expectation','1.10');
INSERT INTO "item" VALUES(21,'inspection','IN1');
INSERT INTO "item" VALUES(22,'inspection','IN2');
INSERT INTO "item" VALUES(23,'deadline','DL1');
INSERT INTO "item" VALUES(24,'deadline','DL2');
INSERT INTO "item" VALUES(25,'decision','D1');
INSERT INTO "item" VALUES(26,'decision','D2');
INSERT INTO "item" VALUES(27,'risk','K1');
INSERT INTO "item" VALUES(28,'risk','K2');
INSERT INTO "item" VALUES(29,'audit_report','A1');
INSERT INTO "item" VALUES(30,'audit_recommendation','A1-1');
INSERT INTO "item" VALUES(31,'audit_recommendation','A1-2');
INSERT INTO "item" VALUES(32,'budget_line','M1');
INSERT INTO "item" VALUES(33,'budget_line','M2');
INSERT INTO "item" VALUES(34,'register_entry','X1');
INSERT INTO "item" VALUES(35,'register_entry','X2');
INSERT INTO "item" VALUES(36,'caseload','C1');
INSERT INTO "item" VALUES(37,'caseload','C2');
INSERT INTO "item" VALUES(38,'case_audit','CA1');
INSERT INTO "item" VALUES(39,'quality_event','QE1');
INSERT INTO "item" VALUES(40,'voice','V1');
INSERT INTO "item" VALUES(41,'voice','V2');
INSERT INTO "item" VALUES(42,'member_activity','MA1');
INSERT INTO "item" VALUES(43,'question','own-1');
INSERT INTO "item" VALUES(44,'question','own-2');
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
INSERT INTO "link" VALUES(16,'IB','SC','scrutinised_by','Reports','quarterly','ToR 3','2016-10-01','2018-01-01','5.2',0,'part2',1);
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
INSERT INTO "meeting" VALUES(17,'IB','2017-03-07','Sixth meeting',1,'["1.10","L1"]','IB/6','5.3',0,'public',NULL);
INSERT INTO "meeting" VALUES(18,'IB','2017-04-04','',NULL,'[]','','',0,'public',NULL);
CREATE TABLE member_activity (
	state_id INTEGER NOT NULL,
	activity_id TEXT NOT NULL,
	kind VARCHAR(64) NOT NULL,
	title TEXT NOT NULL,
	held_on DATE NOT NULL,
	role TEXT NOT NULL,
	offered INTEGER,
	taken INTEGER,
	duty TEXT NOT NULL,
	principles TEXT NOT NULL,
	learned TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_member_activity PRIMARY KEY (state_id),
	CONSTRAINT fk_member_activity_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "member_activity" VALUES(42,'MA1','visit','Front line','2016-09-30','Councillors',60,41,'Corporate parenting','["a","g"]','Ask.','5.29',1,'public',NULL);
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
INSERT INTO "mention" VALUES(2,2,2,0);
INSERT INTO "mention" VALUES(3,1,3,1);
INSERT INTO "mention" VALUES(3,2,3,1);
INSERT INTO "mention" VALUES(4,1,4,0);
INSERT INTO "mention" VALUES(4,2,4,0);
INSERT INTO "mention" VALUES(5,1,5,0);
INSERT INTO "mention" VALUES(5,2,5,0);
INSERT INTO "mention" VALUES(6,1,6,1);
INSERT INTO "mention" VALUES(6,2,6,1);
INSERT INTO "mention" VALUES(7,1,7,0);
INSERT INTO "mention" VALUES(7,2,7,0);
INSERT INTO "mention" VALUES(8,1,8,0);
INSERT INTO "mention" VALUES(8,2,8,0);
INSERT INTO "mention" VALUES(9,1,9,0);
INSERT INTO "mention" VALUES(9,2,9,0);
INSERT INTO "mention" VALUES(10,1,10,0);
INSERT INTO "mention" VALUES(10,2,10,0);
INSERT INTO "mention" VALUES(11,1,11,0);
INSERT INTO "mention" VALUES(11,2,11,0);
INSERT INTO "mention" VALUES(12,1,12,0);
INSERT INTO "mention" VALUES(12,2,12,0);
INSERT INTO "mention" VALUES(13,1,13,1);
INSERT INTO "mention" VALUES(13,2,13,1);
INSERT INTO "mention" VALUES(14,1,14,0);
INSERT INTO "mention" VALUES(14,2,14,0);
INSERT INTO "mention" VALUES(15,1,15,1);
INSERT INTO "mention" VALUES(15,2,15,1);
INSERT INTO "mention" VALUES(16,1,16,0);
INSERT INTO "mention" VALUES(16,2,16,0);
INSERT INTO "mention" VALUES(17,1,17,0);
INSERT INTO "mention" VALUES(17,2,17,0);
INSERT INTO "mention" VALUES(18,1,18,1);
INSERT INTO "mention" VALUES(18,2,18,1);
INSERT INTO "mention" VALUES(19,3,19,0);
INSERT INTO "mention" VALUES(20,3,20,1);
INSERT INTO "mention" VALUES(21,3,21,0);
INSERT INTO "mention" VALUES(22,3,22,1);
INSERT INTO "mention" VALUES(23,3,23,0);
INSERT INTO "mention" VALUES(24,3,24,1);
INSERT INTO "mention" VALUES(25,3,25,0);
INSERT INTO "mention" VALUES(26,3,26,1);
INSERT INTO "mention" VALUES(27,3,27,0);
INSERT INTO "mention" VALUES(28,3,28,1);
INSERT INTO "mention" VALUES(29,3,29,0);
INSERT INTO "mention" VALUES(30,3,30,0);
INSERT INTO "mention" VALUES(31,3,31,1);
INSERT INTO "mention" VALUES(32,3,32,0);
INSERT INTO "mention" VALUES(33,3,33,1);
INSERT INTO "mention" VALUES(34,3,34,0);
INSERT INTO "mention" VALUES(35,3,35,1);
INSERT INTO "mention" VALUES(36,3,36,0);
INSERT INTO "mention" VALUES(37,3,37,1);
INSERT INTO "mention" VALUES(38,3,38,0);
INSERT INTO "mention" VALUES(39,3,39,0);
INSERT INTO "mention" VALUES(40,3,40,0);
INSERT INTO "mention" VALUES(41,3,41,1);
INSERT INTO "mention" VALUES(42,3,42,0);
INSERT INTO "mention" VALUES(43,3,43,0);
INSERT INTO "mention" VALUES(44,3,44,1);
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
INSERT INTO "milestone" VALUES(7,'1.10.a','1.1','Advert out.','complete','2017-02-28','2017-02-28','2017-02-20',0,0,'members',NULL);
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
CREATE TABLE neighbour_set (
	set_id INTEGER NOT NULL,
	area_code TEXT NOT NULL,
	version TEXT NOT NULL,
	return_id INTEGER NOT NULL,
	CONSTRAINT pk_neighbour_set PRIMARY KEY (set_id),
	CONSTRAINT fk_neighbour_set_return_id_return FOREIGN KEY(return_id) REFERENCES return (return_id) ON DELETE RESTRICT,
	CONSTRAINT uq_neighbour_set_area_code_version_return_id UNIQUE (area_code, version, return_id)
);
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
INSERT INTO "observation" VALUES(1,20170228,2,1,2,'0.50','5','40',3);
INSERT INTO "observation" VALUES(1,20170331,2,2,2,'12.50','5','40',4);
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
INSERT INTO "observation_edition" VALUES(1,20170228,1,1,1,'0.50','5','40',1);
INSERT INTO "observation_edition" VALUES(1,20170331,1,2,1,'12.50','5','40',2);
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
INSERT INTO "observation_note" VALUES(1,'provisional','0.4','','','',NULL,'2017-03-31',0,'members',NULL);
INSERT INTO "observation_note" VALUES(2,'final',NULL,'Better.','More.','HoS','2017-04-03','2017-03-31',1,'part2',1);
INSERT INTO "observation_note" VALUES(3,'provisional','0.4','','','',NULL,NULL,0,'members',NULL);
INSERT INTO "observation_note" VALUES(4,'final',NULL,'Better.','More.','HoS','2017-04-03',NULL,1,'part2',1);
CREATE TABLE period (
	period_id INTEGER NOT NULL,
	"end" DATE NOT NULL,
	start DATE NOT NULL,
	kind VARCHAR(64) NOT NULL,
	label TEXT NOT NULL,
	CONSTRAINT pk_period PRIMARY KEY (period_id),
	CONSTRAINT uq_period_end_start_kind_label UNIQUE ("end", start, kind, label)
);
INSERT INTO "period" VALUES(1,'2017-02-28','2017-02-01','month','February 2017');
INSERT INTO "period" VALUES(2,'2017-03-31','2017-03-01','month','March 2017');
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
INSERT INTO "plan_version" VALUES(9,'2','2017-01-15','IB','["1.10"]','["9.9"]','["8.8"]','Second.',0,'members',NULL);
CREATE TABLE quality_event (
	state_id INTEGER NOT NULL,
	event_id TEXT NOT NULL,
	kind VARCHAR(64) NOT NULL,
	title TEXT NOT NULL,
	planned_for DATE NOT NULL,
	held_on DATE,
	found TEXT NOT NULL,
	changed TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_quality_event PRIMARY KEY (state_id),
	CONSTRAINT fk_quality_event_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "quality_event" VALUES(39,'QE1','learning_week','Missing','2016-09-30','2017-03-31','Late.','Weekends.','T1','5.29',1,'public',NULL);
CREATE TABLE question (
	state_id INTEGER NOT NULL,
	q_id TEXT NOT NULL,
	topic TEXT NOT NULL,
	text TEXT NOT NULL,
	follow_up TEXT NOT NULL,
	good_answer_sounds_like TEXT NOT NULL,
	warning_signs TEXT NOT NULL,
	indicator_ids TEXT NOT NULL,
	principles TEXT NOT NULL,
	triggers TEXT NOT NULL,
	audience TEXT NOT NULL,
	source VARCHAR(64) NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_question PRIMARY KEY (state_id),
	CONSTRAINT fk_question_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "question" VALUES(43,'own-1','caseloads','Whose caseload is above the limit?','Since when?','A number.','["Only an average","No date"]','["I1"]','["a","f"]','[["indicator_rated","red",null,["I1","I2"]],["redated_at_least","",3,[]]]','["scrutiny","chair"]','council','part2',3);
INSERT INTO "question" VALUES(44,'own-2','caseloads','Whose caseload is above the limit?','Since when?','A number.','["Only an average"]','[]','[]','[["always","",null,[]]]','["all_members"]','council','public',NULL);
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
INSERT INTO "recommendation" VALUES(2,'R1','commissioner','Recruit.','5.6','2016-09-30','leadership',0,'public',NULL);
INSERT INTO "recommendation" VALUES(3,'R2','other','Retain.','',NULL,NULL,0,'members',NULL);
CREATE TABLE register_entry (
	state_id INTEGER NOT NULL,
	entry_id TEXT NOT NULL,
	kind VARCHAR(64) NOT NULL,
	title TEXT NOT NULL,
	status VARCHAR(64) NOT NULL,
	owner TEXT NOT NULL,
	organisation TEXT NOT NULL,
	audience TEXT NOT NULL,
	due_on DATE,
	amount TEXT,
	note TEXT NOT NULL,
	theme_id TEXT NOT NULL,
	action_ids TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_register_entry PRIMARY KEY (state_id),
	CONSTRAINT fk_register_entry_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "register_entry" VALUES(34,'X1','contract','Talks','in_hand','Head','Charity','Families','2017-03-31','40000','Renew.','T1','["1.10"]','5.29',1,'public',NULL);
INSERT INTO "register_entry" VALUES(35,'X2','partner_commitment','Talks','overdue','','','',NULL,NULL,'','','[]','',0,'members',NULL);
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
INSERT INTO "return" VALUES(1,'council_return','february.xlsx','council return workbook','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','2017-02-28','2017-06-01','february.xlsx','return of 28 February 2017',NULL,NULL,'["actions","benchmarks","bodies","date_changes","indicators","links","meetings","milestones","observations","recommendations","seats","themes","versions"]');
INSERT INTO "return" VALUES(2,'council_return','return.xlsx','council return workbook','70eeeb56a91d2e061389763d4dbedc05f887585a1a9150ae7288f1af3601bfde','2017-03-31','2017-06-01','return.xlsx','return of 31 March 2017',NULL,NULL,'["actions","benchmarks","bodies","date_changes","indicators","links","meetings","milestones","observations","recommendations","seats","themes","versions"]');
INSERT INTO "return" VALUES(3,'council_return','april.xlsx','council return workbook','f6433098b046afcdfd8660064f47d0059fee05f5254a2d231b827ebf3c59403e','2017-04-30','2017-06-01','april.xlsx','return of 30 April 2017',NULL,NULL,'["audit_recommendations","audit_reports","budget_lines","case_audits","caseloads","deadlines","decisions","expectations","inspections","member_activities","quality_events","questions","register_entries","risks","voices"]');
CREATE TABLE risk (
	state_id INTEGER NOT NULL,
	risk_id TEXT NOT NULL,
	title TEXT NOT NULL,
	inherent_likelihood INTEGER NOT NULL,
	inherent_impact INTEGER NOT NULL,
	residual_likelihood INTEGER NOT NULL,
	residual_impact INTEGER NOT NULL,
	cause TEXT NOT NULL,
	consequence TEXT NOT NULL,
	controls TEXT NOT NULL,
	appetite INTEGER,
	owner TEXT NOT NULL,
	guardian_view TEXT NOT NULL,
	guardian_viewed_on DATE,
	theme_id TEXT NOT NULL,
	action_ids TEXT NOT NULL,
	reviewed_on DATE,
	on_corporate_register BOOLEAN,
	closed_on DATE,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_risk PRIMARY KEY (state_id),
	CONSTRAINT fk_risk_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "risk" VALUES(27,'K1','Children wait',4,5,3,4,'Empty posts.','Missed visits.','Agency.',8,'Head','Too low.','2016-09-30','T1','["1.10"]','2017-03-31',0,'2017-03-31','5.29',1,'public',NULL);
INSERT INTO "risk" VALUES(28,'K2','Children wait',4,5,3,4,'','','',NULL,'','',NULL,'','[]',NULL,NULL,NULL,'',0,'members',NULL);
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
INSERT INTO "seat" VALUES(14,'IB','Chair','Independent','chair',1,'2016-10-01','2018-10-01','5.1',0,'public',NULL);
INSERT INTO "seat" VALUES(15,'IB','Chair','','chair',NULL,NULL,NULL,'',0,'public',NULL);
CREATE TABLE series (
	series_id INTEGER NOT NULL,
	ind_id TEXT NOT NULL,
	area_code TEXT NOT NULL,
	origin VARCHAR(64) NOT NULL,
	CONSTRAINT pk_series PRIMARY KEY (series_id),
	CONSTRAINT uq_series_ind_id_origin_area_code UNIQUE (ind_id, origin, area_code)
);
INSERT INTO "series" VALUES(1,'L1','305','returned');
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
INSERT INTO "state" VALUES(5,5);
INSERT INTO "state" VALUES(6,6);
INSERT INTO "state" VALUES(7,7);
INSERT INTO "state" VALUES(8,8);
INSERT INTO "state" VALUES(9,9);
INSERT INTO "state" VALUES(10,10);
INSERT INTO "state" VALUES(11,11);
INSERT INTO "state" VALUES(12,12);
INSERT INTO "state" VALUES(13,13);
INSERT INTO "state" VALUES(14,14);
INSERT INTO "state" VALUES(15,15);
INSERT INTO "state" VALUES(16,16);
INSERT INTO "state" VALUES(17,17);
INSERT INTO "state" VALUES(18,18);
INSERT INTO "state" VALUES(19,19);
INSERT INTO "state" VALUES(20,20);
INSERT INTO "state" VALUES(21,21);
INSERT INTO "state" VALUES(22,22);
INSERT INTO "state" VALUES(23,23);
INSERT INTO "state" VALUES(24,24);
INSERT INTO "state" VALUES(25,25);
INSERT INTO "state" VALUES(26,26);
INSERT INTO "state" VALUES(27,27);
INSERT INTO "state" VALUES(28,28);
INSERT INTO "state" VALUES(29,29);
INSERT INTO "state" VALUES(30,30);
INSERT INTO "state" VALUES(31,31);
INSERT INTO "state" VALUES(32,32);
INSERT INTO "state" VALUES(33,33);
INSERT INTO "state" VALUES(34,34);
INSERT INTO "state" VALUES(35,35);
INSERT INTO "state" VALUES(36,36);
INSERT INTO "state" VALUES(37,37);
INSERT INTO "state" VALUES(38,38);
INSERT INTO "state" VALUES(39,39);
INSERT INTO "state" VALUES(40,40);
INSERT INTO "state" VALUES(41,41);
INSERT INTO "state" VALUES(42,42);
INSERT INTO "state" VALUES(43,43);
INSERT INTO "state" VALUES(44,44);
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
INSERT INTO "theme" VALUES(4,'T1','Workforce','One worker.','DCS','Lead Member','NHS','["IB","SC"]',2,0,'members',NULL);
CREATE TABLE voice (
	state_id INTEGER NOT NULL,
	voice_id TEXT NOT NULL,
	"of" VARCHAR(64) NOT NULL,
	question TEXT NOT NULL,
	period_start DATE NOT NULL,
	period_end DATE NOT NULL,
	asked INTEGER,
	responded INTEGER,
	agreed INTEGER,
	said TEXT NOT NULL,
	done TEXT NOT NULL,
	done_on DATE,
	theme_id TEXT NOT NULL,
	indicator_ids TEXT NOT NULL,
	source_para TEXT NOT NULL,
	illustrative BOOLEAN NOT NULL,
	marking_level VARCHAR(64) NOT NULL,
	exempt_para INTEGER,
	CONSTRAINT pk_voice PRIMARY KEY (state_id),
	CONSTRAINT fk_voice_state_id_state FOREIGN KEY(state_id) REFERENCES state (state_id) ON DELETE RESTRICT
);
INSERT INTO "voice" VALUES(40,'V1','children','Does she listen?','2016-09-30','2017-03-31',60,31,19,'My worker changed.','One worker.','2017-03-31','T1','["I1"]','5.29',1,'public',NULL);
INSERT INTO "voice" VALUES(41,'V2','staff','Does she listen?','2016-09-30','2017-03-31',NULL,NULL,NULL,'','',NULL,'','[]','',0,'part2',3);
CREATE INDEX ix_return_as_at ON return (as_at);
CREATE INDEX ix_state_item_id ON state (item_id);
CREATE INDEX ix_mention_return_id ON mention (return_id);
COMMIT;
