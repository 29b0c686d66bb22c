/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** RFC 3339, UTC, such as 2019-01-30T20:49:00Z. */
  DateTime: { input: string; output: string; }
  /** The `JSON` scalar type represents JSON values as specified by [ECMA-404](https://ecma-international.org/wp-content/uploads/ECMA-404_2nd_edition_december_2017.pdf). */
  JSON: { input: unknown; output: unknown; }
};

/** What a user may do with one case; each level includes those before. */
export type AccessLevel =
  | 'MANAGE'
  | 'NONE'
  | 'READ'
  | 'WRITE';

/** An account on a platform: `platform:identifier`. */
export type Account = Entity & Node & {
  __typename?: 'Account';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** An account on a platform: `platform:identifier`. */
export type AccountCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account on a platform: `platform:identifier`. */
export type AccountContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An account on a platform: `platform:identifier`. */
export type AccountMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One read or change: when, who, what, on what, with its purpose and cases in `detail`; `hash` chains it. */
export type AuditRecord = {
  __typename?: 'AuditRecord';
  action: Scalars['String']['output'];
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  detail: Scalars['JSON']['output'];
  hash: Scalars['String']['output'];
  seq: Scalars['Int']['output'];
  subject: Maybe<Scalars['String']['output']>;
};

/** A page of a list in a total order. */
export type AuditRecordConnection = {
  __typename?: 'AuditRecordConnection';
  edges: Array<AuditRecordEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type AuditRecordEdge = {
  __typename?: 'AuditRecordEdge';
  cursor: Scalars['String']['output'];
  node: AuditRecord;
};

/** A call; `seconds` is its length where the evidence gives it. */
export type Call = Event & Node & {
  __typename?: 'Call';
  at: Maybe<Scalars['DateTime']['output']>;
  channel: Scalars['String']['output'];
  direction: Maybe<Scalars['String']['output']>;
  /** The exhibit that records it. */
  evidence: Evidence;
  extractor: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  locator: Scalars['String']['output'];
  /** Senders, then receivers. */
  parties: Array<Party>;
  seconds: Maybe<Scalars['Int']['output']>;
  text: Maybe<Scalars['String']['output']>;
  type: Scalars['String']['output'];
  zone: Maybe<Scalars['String']['output']>;
};

/** An investigation. It is readable only by those it was granted to. */
export type Case = Node & {
  __typename?: 'Case';
  /** Who may do what with it. */
  access: Array<CaseAccess>;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** How many different identifiers of each kind its evidence mentions. */
  counts: Array<KindCount>;
  /** Every step that its evidence took, oldest first. */
  custody: CustodyConnection;
  /** The identifiers that its evidence mentions, by id. */
  entities: EntityConnection;
  /** How many events of each type its evidence holds. */
  eventCounts: Array<EventCount>;
  /** Its exhibits, by exhibit number. */
  evidence: EvidenceConnection;
  id: Scalars['ID']['output'];
  legalBasis: Maybe<Scalars['String']['output']>;
  level: AccessLevel;
  openedAt: Scalars['DateTime']['output'];
  openedBy: Scalars['String']['output'];
  outcome: Maybe<Scalars['String']['output']>;
  reference: Scalars['String']['output'];
  retentionUntil: Maybe<Scalars['DateTime']['output']>;
  sealed: Scalars['Boolean']['output'];
  status: Scalars['String']['output'];
  /** Its dated events from `from` on and before `to`, in time. Events without a time are not on it. */
  timeline: EventConnection;
  title: Scalars['String']['output'];
  unit: Maybe<Scalars['String']['output']>;
};


/** An investigation. It is readable only by those it was granted to. */
export type CaseCustodyArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An investigation. It is readable only by those it was granted to. */
export type CaseEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
};


/** An investigation. It is readable only by those it was granted to. */
export type CaseEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An investigation. It is readable only by those it was granted to. */
export type CaseTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What one user may do with a case, and who gave it when. */
export type CaseAccess = {
  __typename?: 'CaseAccess';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  level: AccessLevel;
  user: User;
};

/** A page of a list in a total order. */
export type CaseConnection = {
  __typename?: 'CaseConnection';
  edges: Array<CaseEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type CaseEdge = {
  __typename?: 'CaseEdge';
  cursor: Scalars['String']['output'];
  node: Case;
};

/** The role of a person or face in one case, as someone stated it, with the reason. */
export type CaseRole = {
  __typename?: 'CaseRole';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** The case in which it has this role. */
  case: Case;
  reason: Scalars['String']['output'];
  role: Role;
};

/** A cell: mcc-mnc-lac-ci. */
export type CellTower = Entity & Node & {
  __typename?: 'CellTower';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A cell: mcc-mnc-lac-ci. */
export type CellTowerCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A cell: mcc-mnc-lac-ci. */
export type CellTowerContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A cell: mcc-mnc-lac-ci. */
export type CellTowerMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What passed between two identifiers, over every exhibit that the caller may see. */
export type Contact = {
  __typename?: 'Contact';
  calls: Scalars['Int']['output'];
  /** The cases whose evidence shows it. */
  cases: Array<Case>;
  channels: Array<Scalars['String']['output']>;
  first: Maybe<Scalars['DateTime']['output']>;
  last: Maybe<Scalars['DateTime']['output']>;
  messages: Scalars['Int']['output'];
  seconds: Scalars['Int']['output'];
  with: Entity;
};

/** A page of a list in a total order. */
export type ContactConnection = {
  __typename?: 'ContactConnection';
  edges: Array<ContactEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type ContactEdge = {
  __typename?: 'ContactEdge';
  cursor: Scalars['String']['output'];
  node: Contact;
};

/** A new case. `legalBasis` names the law or order under which faces may be searched; without it they are not. */
export type CreateCaseInput = {
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
  sealed?: InputMaybe<Scalars['Boolean']['input']>;
  title: Scalars['String']['input'];
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** One identifier in several cases. `strength` is 0 to 1; where `ignoredBecause` says why, it counts for nothing. */
export type CrossCaseHit = {
  __typename?: 'CrossCaseHit';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: Array<Case>;
  entity: Entity;
  ignoredBecause: Maybe<Scalars['String']['output']>;
  strength: Scalars['Float']['output'];
};

/** A page of a list in a total order. */
export type CrossCaseHitConnection = {
  __typename?: 'CrossCaseHitConnection';
  edges: Array<CrossCaseHitEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type CrossCaseHitEdge = {
  __typename?: 'CrossCaseHitEdge';
  cursor: Scalars['String']['output'];
  node: CrossCaseHit;
};

/** One step in the custody of a case's evidence; `hash` chains it to the step before. */
export type Custody = {
  __typename?: 'Custody';
  action: Scalars['String']['output'];
  actor: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  detail: Scalars['JSON']['output'];
  hash: Scalars['String']['output'];
  seq: Scalars['Int']['output'];
  subject: Scalars['String']['output'];
};

/** A page of a list in a total order. */
export type CustodyConnection = {
  __typename?: 'CustodyConnection';
  edges: Array<CustodyEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type CustodyEdge = {
  __typename?: 'CustodyEdge';
  cursor: Scalars['String']['output'];
  node: Custody;
};

/** A handset, computer or camera: `imei:`, `meid:`, `serial:`, `udid:`, `mac:`. */
export type Device = Entity & Node & {
  __typename?: 'Device';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A handset, computer or camera: `imei:`, `meid:`, `serial:`, `udid:`, `mac:`. */
export type DeviceCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A handset, computer or camera: `imei:`, `meid:`, `serial:`, `udid:`, `mac:`. */
export type DeviceContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A handset, computer or camera: `imei:`, `meid:`, `serial:`, `udid:`, `mac:`. */
export type DeviceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A document by the hash of its bytes. */
export type Document = Entity & Node & {
  __typename?: 'Document';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A document by the hash of its bytes. */
export type DocumentCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A document by the hash of its bytes. */
export type DocumentContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A document by the hash of its bytes. */
export type DocumentMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An e-mail address in lower case. */
export type EmailAddress = Entity & Node & {
  __typename?: 'EmailAddress';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** An e-mail address in lower case. */
export type EmailAddressCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An e-mail address in lower case. */
export type EmailAddressContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An e-mail address in lower case. */
export type EmailAddressMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** An identifier in the world. It holds its normalised key; what evidence says of it stands on its mentions. */
export type Entity = {
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** An identifier in the world. It holds its normalised key; what evidence says of it stands on its mentions. */
export type EntityCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An identifier in the world. It holds its normalised key; what evidence says of it stands on its mentions. */
export type EntityContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An identifier in the world. It holds its normalised key; what evidence says of it stands on its mentions. */
export type EntityMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list in a total order. */
export type EntityConnection = {
  __typename?: 'EntityConnection';
  edges: Array<EntityEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type EntityEdge = {
  __typename?: 'EntityEdge';
  cursor: Scalars['String']['output'];
  node: Entity;
};

/** What an identifier identifies. */
export type EntityKind =
  | 'ACCOUNT'
  | 'CELL_TOWER'
  | 'DEVICE'
  | 'DOCUMENT'
  | 'EMAIL_ADDRESS'
  | 'FACE'
  | 'IP_ADDRESS'
  | 'LOCATION'
  | 'MEDIA'
  | 'ORGANIZATION'
  | 'PAYMENT_INSTRUMENT'
  | 'PERSON'
  | 'PHONE_NUMBER'
  | 'SIM_CARD'
  | 'URL'
  | 'VEHICLE'
  | 'WIFI_NETWORK';

/** What was erased: of which exhibit and case (their numbers), how many edges and events, how many files. */
export type ErasureReceipt = {
  __typename?: 'ErasureReceipt';
  case: Scalars['String']['output'];
  erased: Scalars['Int']['output'];
  evidence: Scalars['ID']['output'];
  exhibit: Scalars['String']['output'];
  files: Scalars['Int']['output'];
};

/** Something that happened between parties. `zone` is "unstated" where the evidence gives no time zone. */
export type Event = {
  at: Maybe<Scalars['DateTime']['output']>;
  channel: Scalars['String']['output'];
  direction: Maybe<Scalars['String']['output']>;
  /** The exhibit that records it. */
  evidence: Evidence;
  extractor: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  locator: Scalars['String']['output'];
  /** Senders, then receivers. */
  parties: Array<Party>;
  text: Maybe<Scalars['String']['output']>;
  type: Scalars['String']['output'];
  zone: Maybe<Scalars['String']['output']>;
};

/** A page of a list in a total order. */
export type EventConnection = {
  __typename?: 'EventConnection';
  edges: Array<EventEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** How many events of one type (MESSAGE, CALL). */
export type EventCount = {
  __typename?: 'EventCount';
  count: Scalars['Int']['output'];
  type: Scalars['String']['output'];
};

/** One row of a page, with its cursor. */
export type EventEdge = {
  __typename?: 'EventEdge';
  cursor: Scalars['String']['output'];
  node: Event;
};

/** An exhibit of one case: bytes under a name, with their hash, and how far they were read. */
export type Evidence = Node & {
  __typename?: 'Evidence';
  addedBy: Maybe<Scalars['String']['output']>;
  /** The case that holds it. */
  case: Case;
  counts: Array<KindCount>;
  eventCounts: Array<EventCount>;
  exhibit: Scalars['String']['output'];
  format: Maybe<Scalars['String']['output']>;
  grade: Grade;
  id: Scalars['ID']['output'];
  mediaType: Scalars['String']['output'];
  name: Scalars['String']['output'];
  problemCount: Scalars['Int']['output'];
  /** What could not be read, in the order of the evidence. */
  problems: ProblemConnection;
  receivedAt: Scalars['DateTime']['output'];
  sha256: Scalars['String']['output'];
  size: Scalars['Float']['output'];
  status: Scalars['String']['output'];
};


/** An exhibit of one case: bytes under a name, with their hash, and how far they were read. */
export type EvidenceProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list in a total order. */
export type EvidenceConnection = {
  __typename?: 'EvidenceConnection';
  edges: Array<EvidenceEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type EvidenceEdge = {
  __typename?: 'EvidenceEdge';
  cursor: Scalars['String']['output'];
  node: Evidence;
};

/** A face in a picture. Two faces are never one by this program's word: see the bands of a search. */
export type Face = Entity & Node & {
  __typename?: 'Face';
  /** Its place in the upright picture: x, y, width, height in pixels. */
  box: Array<Scalars['Float']['output']>;
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** The picture that it is in. */
  media: Media;
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** How well it can be compared, 0 to 1. */
  quality: Scalars['Float']['output'];
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
  /** Where its pixelated grey crop is; the clear crop is a separate, recorded request. */
  thumbnail: Scalars['String']['output'];
};


/** A face in a picture. Two faces are never one by this program's word: see the bands of a search. */
export type FaceCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A face in a picture. Two faces are never one by this program's word: see the bands of a search. */
export type FaceContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A face in a picture. Two faces are never one by this program's word: see the bands of a search. */
export type FaceMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A face that resembles the asked one: a candidate in a band, for a person to judge. */
export type FaceMatch = {
  __typename?: 'FaceMatch';
  band: Scalars['String']['output'];
  face: Face;
  similarity: Scalars['Float']['output'];
};

/** The 4x4 grading of a source (A-D, X) and its information (1-4), and the handling code (H0-H3). */
export type Grade = {
  __typename?: 'Grade';
  handling: Scalars['String']['output'];
  information: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

/** A relation of one type between two identifiers, over all exhibits that show it and the caller may see. */
export type GraphLink = {
  __typename?: 'GraphLink';
  evidence: Array<Scalars['ID']['output']>;
  first: Maybe<Scalars['DateTime']['output']>;
  last: Maybe<Scalars['DateTime']['output']>;
  source: Scalars['ID']['output'];
  target: Scalars['ID']['output'];
  type: Scalars['String']['output'];
  weight: Scalars['Float']['output'];
};

/** An identifier on the canvas; `degree` is how many others the caller can see it linked to. */
export type GraphNode = {
  __typename?: 'GraphNode';
  cases: Array<Scalars['ID']['output']>;
  community: Maybe<Scalars['ID']['output']>;
  degree: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  label: Scalars['String']['output'];
};

/** How far an exhibit is on its way into the graph. `done` and `total` are of the phase's own unit. */
export type IngestProgress = {
  __typename?: 'IngestProgress';
  done: Scalars['Float']['output'];
  evidence: Scalars['ID']['output'];
  finished: Scalars['Boolean']['output'];
  observations: Scalars['Int']['output'];
  phase: Scalars['String']['output'];
  problems: Scalars['Int']['output'];
  total: Maybe<Scalars['Float']['output']>;
};

/** An IP address in its canonical form. */
export type IpAddress = Entity & Node & {
  __typename?: 'IpAddress';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** An IP address in its canonical form. */
export type IpAddressCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An IP address in its canonical form. */
export type IpAddressContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An IP address in its canonical form. */
export type IpAddressMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many entities of one kind. */
export type KindCount = {
  __typename?: 'KindCount';
  count: Scalars['Int']['output'];
  kind: EntityKind;
};

/** A place: `geo:lat,lon` with five decimals. */
export type Location = Entity & Node & {
  __typename?: 'Location';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A place: `geo:lat,lon` with five decimals. */
export type LocationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A place: `geo:lat,lon` with five decimals. */
export type LocationContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A place: `geo:lat,lon` with five decimals. */
export type LocationMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A picture or film by the hash of its bytes. */
export type Media = Entity & Node & {
  __typename?: 'Media';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
  /** Where its pixelated grey thumbnail is; the clear picture is a separate, recorded request. */
  thumbnail: Scalars['String']['output'];
};


/** A picture or film by the hash of its bytes. */
export type MediaCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A picture or film by the hash of its bytes. */
export type MediaContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A picture or film by the hash of its bytes. */
export type MediaMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A picture that looks like the asked one; `distance` is in bits of 256. */
export type MediaMatch = {
  __typename?: 'MediaMatch';
  /** The cases, of those that the caller may read, that hold it. */
  cases: Array<Case>;
  distance: Scalars['Int']['output'];
  media: Entity;
};

/** Provenance: where and how one exhibit names an identifier. `locator` is the first of `locators`. */
export type Mention = {
  __typename?: 'Mention';
  asserted: Scalars['JSON']['output'];
  at: Maybe<Scalars['DateTime']['output']>;
  confidence: Scalars['Float']['output'];
  count: Scalars['Int']['output'];
  /** The exhibit that says so. */
  evidence: Evidence;
  extractor: Scalars['String']['output'];
  grade: Grade;
  last: Maybe<Scalars['DateTime']['output']>;
  locator: Scalars['String']['output'];
  locators: Array<Scalars['String']['output']>;
};

/** A page of a list in a total order. */
export type MentionConnection = {
  __typename?: 'MentionConnection';
  edges: Array<MentionEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type MentionEdge = {
  __typename?: 'MentionEdge';
  cursor: Scalars['String']['output'];
  node: Mention;
};

/** A message. */
export type Message = Event & Node & {
  __typename?: 'Message';
  at: Maybe<Scalars['DateTime']['output']>;
  channel: Scalars['String']['output'];
  direction: Maybe<Scalars['String']['output']>;
  /** The exhibit that records it. */
  evidence: Evidence;
  extractor: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  locator: Scalars['String']['output'];
  /** Senders, then receivers. */
  parties: Array<Party>;
  text: Maybe<Scalars['String']['output']>;
  type: Scalars['String']['output'];
  zone: Maybe<Scalars['String']['output']>;
};

/** Every change is recorded with who made it and why, in the transaction of the change. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Close a case that the caller manages: nothing can be added to it any more. */
  closeCase: Case;
  /** Open a case; whoever opens it manages it. */
  createCase: Case;
  /** Erase an exhibit of a case that the caller manages: what it says, what only it said, its bytes. */
  eraseEvidence: ErasureReceipt;
  /** Give a user this level on a case that the caller manages; NONE takes it away. */
  grantAccess: Case;
  /** Seal a case that the caller manages, or unseal it. */
  sealCase: Case;
  /** State the role of a person or face in a case that the caller may write; the one before is superseded. */
  setRole: CaseRole;
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationCloseCaseArgs = {
  case: Scalars['ID']['input'];
  outcome: Scalars['String']['input'];
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationCreateCaseArgs = {
  input: CreateCaseInput;
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationEraseEvidenceArgs = {
  evidence: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationGrantAccessArgs = {
  case: Scalars['ID']['input'];
  level: AccessLevel;
  user: Scalars['String']['input'];
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationSealCaseArgs = {
  case: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  sealed: Scalars['Boolean']['input'];
};


/** Every change is recorded with who made it and why, in the transaction of the change. */
export type MutationSetRoleArgs = {
  case: Scalars['ID']['input'];
  entity: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  role: Role;
};

/** A group that the links of the asked cases form; `stability` is how often resampled links form it again. */
export type Network = Node & {
  __typename?: 'Network';
  /** The cases whose evidence shows its links. */
  cases: Array<Case>;
  cohesion: Scalars['Float']['output'];
  /** The exhibits behind its links. */
  evidence: EvidenceConnection;
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  /** Its members, those who hold it together first. */
  members: NetworkMemberConnection;
  size: Scalars['Int']['output'];
  stability: Scalars['Float']['output'];
};


/** A group that the links of the asked cases form; `stability` is how often resampled links form it again. */
export type NetworkEvidenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A group that the links of the asked cases form; `stability` is how often resampled links form it again. */
export type NetworkMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list in a total order. */
export type NetworkConnection = {
  __typename?: 'NetworkConnection';
  edges: Array<NetworkEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  cursor: Scalars['String']['output'];
  node: Network;
};

/** A member and the part that structure gives it (LEADER, BROKER, MEMBER, PERIPHERY): a lead, not a finding. */
export type NetworkMember = {
  __typename?: 'NetworkMember';
  betweenness: Scalars['Float']['output'];
  degree: Scalars['Int']['output'];
  entity: Entity;
  identifiers: Array<Entity>;
  pagerank: Scalars['Float']['output'];
  part: Scalars['String']['output'];
};

/** A page of a list in a total order. */
export type NetworkMemberConnection = {
  __typename?: 'NetworkMemberConnection';
  edges: Array<NetworkMemberEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type NetworkMemberEdge = {
  __typename?: 'NetworkMemberEdge';
  cursor: Scalars['String']['output'];
  node: NetworkMember;
};

/** Anything with an id of its own, which `node(id:)` finds again. */
export type Node = {
  id: Scalars['ID']['output'];
};

/** One mention of an organisation in one exhibit. */
export type Organization = Entity & Node & {
  __typename?: 'Organization';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** One mention of an organisation in one exhibit. */
export type OrganizationCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One mention of an organisation in one exhibit. */
export type OrganizationContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One mention of an organisation in one exhibit. */
export type OrganizationMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Where this page stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

/** An identifier that took part in an event; `role` is FROM or TO. */
export type Party = {
  __typename?: 'Party';
  entity: Entity;
  role: Scalars['String']['output'];
};

/** A chain of links between two identifiers; `length` counts the links. */
export type Path = {
  __typename?: 'Path';
  length: Scalars['Int']['output'];
  links: Array<GraphLink>;
  nodes: Array<GraphNode>;
};

/** A bank account, wallet or card: `iban:`, `btc:`, `card:`. */
export type PaymentInstrument = Entity & Node & {
  __typename?: 'PaymentInstrument';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A bank account, wallet or card: `iban:`, `btc:`, `card:`. */
export type PaymentInstrumentCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A bank account, wallet or card: `iban:`, `btc:`, `card:`. */
export type PaymentInstrumentContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A bank account, wallet or card: `iban:`, `btc:`, `card:`. */
export type PaymentInstrumentMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One mention of a person in one exhibit; persons never merge by name. */
export type Person = Entity & Node & {
  __typename?: 'Person';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** One mention of a person in one exhibit; persons never merge by name. */
export type PersonCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One mention of a person in one exhibit; persons never merge by name. */
export type PersonContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One mention of a person in one exhibit; persons never merge by name. */
export type PersonMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A telephone number in E.164. */
export type PhoneNumber = Entity & Node & {
  __typename?: 'PhoneNumber';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A telephone number in E.164. */
export type PhoneNumberCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A telephone number in E.164. */
export type PhoneNumberContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A telephone number in E.164. */
export type PhoneNumberMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something of an exhibit that could not be read: why, and where. */
export type Problem = {
  __typename?: 'Problem';
  locator: Maybe<Scalars['String']['output']>;
  reason: Scalars['String']['output'];
};

/** A page of a list in a total order. */
export type ProblemConnection = {
  __typename?: 'ProblemConnection';
  edges: Array<ProblemEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type ProblemEdge = {
  __typename?: 'ProblemEdge';
  cursor: Scalars['String']['output'];
  node: Problem;
};

/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type Query = {
  __typename?: 'Query';
  /** What was read and changed, newest first. For auditors; the reading is itself recorded. */
  audit: AuditRecordConnection;
  /** The case of this reference or id; null where it is absent or not for the caller. */
  case: Maybe<Case>;
  /** The cases that the caller may read, by reference; `text` is looked for in reference and title. */
  cases: CaseConnection;
  /** Identifiers that stand in two or more of the caller's cases (of `case` and another), strongest first. */
  crossCaseHits: CrossCaseHitConnection;
  /** The identifier of this id, or of this kind and key in any spelling; null where the caller sees none. */
  entity: Maybe<Entity>;
  /** Events with every word of `text`, of this entity, in this case, from `from` on and before `to`, in time. */
  events: EventConnection;
  /** Faces of the caller's cases that resemble this one, best first: candidates, never a match. */
  faceSearch: Array<FaceMatch>;
  /** Whoever asks. */
  me: User;
  /** These identifiers, those linked to them (depth 1 or 2; 0: none), and the links among all of them. */
  neighbourhood: Subgraph;
  /** Networks over the caller's visible links (of `cases`, or of all that are readable), largest first. */
  networks: NetworkConnection;
  /** The object with this id; null where it is absent or not for the caller. */
  node: Maybe<Node>;
  /** What everybody should know about the data here, such as that it is a demonstration's. */
  notice: Maybe<Scalars['String']['output']>;
  /** The shortest paths between two identifiers, the strongest first; `avoid` may not be on them. */
  paths: Array<Path>;
  /** Groups of faces of the caller's cases that look like one person in `minCases` or more, surest first. */
  reappearances: ReappearanceConnection;
  /** Identifiers by key in any spelling, then by the beginning of a key, then by a name; never by score. */
  search: EntityConnection;
  /** Pictures of the caller's cases that look like this one, by perceptual hash (PDQ), nearest first. */
  similarMedia: Array<MediaMatch>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryAuditArgs = {
  action?: InputMaybe<Scalars['String']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryCaseArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryCrossCaseHitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  case?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryEntityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<EntityKind>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  case?: InputMaybe<Scalars['ID']['input']>;
  entity?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryFaceSearchArgs = {
  case: Scalars['ID']['input'];
  face: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryNeighbourhoodArgs = {
  depth?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  ids: Array<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  limit?: Scalars['Int']['input'];
  linkTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  cases?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSize?: Scalars['Int']['input'];
  victims?: Scalars['Boolean']['input'];
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryPathsArgs = {
  avoid?: InputMaybe<Array<Scalars['ID']['input']>>;
  from: Scalars['ID']['input'];
  limit?: Scalars['Int']['input'];
  maxLength?: Scalars['Int']['input'];
  to: Scalars['ID']['input'];
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QueryReappearancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minCases?: Scalars['Int']['input'];
  status?: InputMaybe<Scalars['String']['input']>;
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<EntityKind>>;
  text: Scalars['String']['input'];
};


/** Every answer is made from the cases that the caller may read, and from nothing else. */
export type QuerySimilarMediaArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  maxDistance?: Scalars['Int']['input'];
  media: Scalars['ID']['input'];
};

/** Faces in several cases that may be one person: a candidate for two people to judge, never a match. */
export type Reappearance = Node & {
  __typename?: 'Reappearance';
  band: Scalars['String']['output'];
  /** The cases, of those that the caller may read, in which the faces stand. */
  cases: Array<Case>;
  faces: Array<Face>;
  id: Scalars['ID']['output'];
  role: Role;
  score: Scalars['Float']['output'];
  status: Scalars['String']['output'];
};

/** A page of a list in a total order. */
export type ReappearanceConnection = {
  __typename?: 'ReappearanceConnection';
  edges: Array<ReappearanceEdge>;
  pageInfo: PageInfo;
  /** How many there are in all; null where counting would cost more than it tells. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

/** One row of a page, with its cursor. */
export type ReappearanceEdge = {
  __typename?: 'ReappearanceEdge';
  cursor: Scalars['String']['output'];
  node: Reappearance;
};

/** Of a person or a face, per case, never global. */
export type Role =
  | 'CONTACT'
  | 'SUSPECT'
  | 'UNKNOWN'
  | 'VICTIM'
  | 'WITNESS';

/** A SIM: `iccid:`, `imsi:`. */
export type SimCard = Entity & Node & {
  __typename?: 'SimCard';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A SIM: `iccid:`, `imsi:`. */
export type SimCardCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A SIM: `iccid:`, `imsi:`. */
export type SimCardContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A SIM: `iccid:`, `imsi:`. */
export type SimCardMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Identifiers and the links among them. */
export type Subgraph = {
  __typename?: 'Subgraph';
  links: Array<GraphLink>;
  nodes: Array<GraphNode>;
  truncated: Maybe<Truncation>;
};

/** What happens while the caller listens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** The steps of an exhibit on its way into the graph, ending with the finished one. */
  ingestProgress: IngestProgress;
};


/** What happens while the caller listens. */
export type SubscriptionIngestProgressArgs = {
  evidence: Scalars['ID']['input'];
};

/** What was cut from an answer, and why. */
export type Truncation = {
  __typename?: 'Truncation';
  because: Scalars['String']['output'];
  shown: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

/** An address on the web, normalised. */
export type Url = Entity & Node & {
  __typename?: 'Url';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** An address on the web, normalised. */
export type UrlCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An address on the web, normalised. */
export type UrlContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An address on the web, normalised. */
export type UrlMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Someone who may sign in. `role`: analyst, supervisor, victim-identification, partner, auditor, administrator. */
export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  role: Scalars['String']['output'];
};

/** A vehicle by its plate: `plate:ES:1234BCD`. */
export type Vehicle = Entity & Node & {
  __typename?: 'Vehicle';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A vehicle by its plate: `plate:ES:1234BCD`. */
export type VehicleCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A vehicle by its plate: `plate:ES:1234BCD`. */
export type VehicleContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A vehicle by its plate: `plate:ES:1234BCD`. */
export type VehicleMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A wireless network: `bssid:`, or `ssid:` where no BSSID is given. */
export type WifiNetwork = Entity & Node & {
  __typename?: 'WifiNetwork';
  /** The cases, of those that the caller may read, whose evidence mentions it. */
  cases: CaseConnection;
  /** With whom it exchanged messages and calls, strongest first. */
  contacts: ContactConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  kind: EntityKind;
  /** A name for people to read, made only from the mentions that the caller may see. */
  label: Scalars['String']['output'];
  /** Where it was seen, one row an exhibit, oldest evidence first. */
  mentions: MentionConnection;
  /** Its roles in the cases that the caller may read. */
  roles: Array<CaseRole>;
};


/** A wireless network: `bssid:`, or `ssid:` where no BSSID is given. */
export type WifiNetworkCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A wireless network: `bssid:`, or `ssid:` where no BSSID is given. */
export type WifiNetworkContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A wireless network: `bssid:`, or `ssid:` where no BSSID is given. */
export type WifiNetworkMentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type HitsQueryVariables = Exact<{
  case?: InputMaybe<Scalars['ID']['input']>;
  kinds?: InputMaybe<Array<EntityKind> | EntityKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HitsQuery = { __typename?: 'Query', crossCaseHits: { __typename?: 'CrossCaseHitConnection', totalCount: number | null, edges: Array<{ __typename?: 'CrossCaseHitEdge', node: { __typename?: 'CrossCaseHit', strength: number, ignoredBecause: string | null, entity:
          | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
        , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NetworksQueryVariables = Exact<{
  cases?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  minSize: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NetworksQuery = { __typename?: 'Query', networks: { __typename?: 'NetworkConnection', totalCount: number | null, edges: Array<{ __typename?: 'NetworkEdge', node: { __typename?: 'Network', id: string, label: string, size: number, cohesion: number, stability: number, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NetworkByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  members: Scalars['Int']['input'];
  evidence: Scalars['Int']['input'];
}>;


export type NetworkByIdQuery = { __typename?: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence' }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Location' }
    | { __typename: 'Media' }
    | { __typename: 'Message' }
    | { __typename: 'Network', id: string, label: string, size: number, cohesion: number, stability: number, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, members: { __typename?: 'NetworkMemberConnection', totalCount: number | null, edges: Array<{ __typename?: 'NetworkMemberEdge', node: { __typename?: 'NetworkMember', part: string, betweenness: number, pagerank: number, degree: number, entity:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
             } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, evidence: { __typename?: 'EvidenceConnection', totalCount: number | null, edges: Array<{ __typename?: 'EvidenceEdge', node: { __typename?: 'Evidence', id: string, exhibit: string, name: string, format: string | null, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Organization' }
    | { __typename: 'PaymentInstrument' }
    | { __typename: 'Person' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Reappearance' }
    | { __typename: 'SimCard' }
    | { __typename: 'Url' }
    | { __typename: 'Vehicle' }
    | { __typename: 'WifiNetwork' }
   | null };

export type ReappearancesQueryVariables = Exact<{
  minCases: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReappearancesQuery = { __typename?: 'Query', reappearances: { __typename?: 'ReappearanceConnection', totalCount: number | null, edges: Array<{ __typename?: 'ReappearanceEdge', node: { __typename?: 'Reappearance', id: string, band: string, score: number, status: string, role: Role, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, faces: Array<{ __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type NeighbourhoodQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  depth: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<EntityKind> | EntityKind>;
  linkTypes?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  limit: Scalars['Int']['input'];
}>;


export type NeighbourhoodQuery = { __typename?: 'Query', neighbourhood: { __typename?: 'Subgraph', nodes: Array<{ __typename?: 'GraphNode', id: string, kind: EntityKind, label: string, cases: Array<string>, degree: number, community: string | null }>, links: Array<{ __typename?: 'GraphLink', source: string, target: string, type: string, weight: number, first: string | null, last: string | null, evidence: Array<string> }>, truncated: { __typename?: 'Truncation', shown: number, total: number, because: string } | null } };

export type PathsQueryVariables = Exact<{
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength: Scalars['Int']['input'];
  limit: Scalars['Int']['input'];
}>;


export type PathsQuery = { __typename?: 'Query', paths: Array<{ __typename?: 'Path', length: number, nodes: Array<{ __typename?: 'GraphNode', id: string, kind: EntityKind, label: string, cases: Array<string>, degree: number, community: string | null }>, links: Array<{ __typename?: 'GraphLink', source: string, target: string, type: string, weight: number, first: string | null, last: string | null, evidence: Array<string> }> }> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename?: 'Query', notice: string | null, me: { __typename?: 'User', id: string, name: string, role: string } };

export type CasesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
}>;


export type CasesQuery = { __typename?: 'Query', cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }>, evidence: { __typename?: 'EvidenceConnection', totalCount: number | null } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CaseNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type CaseNamesQuery = { __typename?: 'Query', cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> } };

export type CasePageQueryVariables = Exact<{
  reference: Scalars['String']['input'];
}>;


export type CasePageQuery = { __typename?: 'Query', case: { __typename?: 'Case', legalBasis: string | null, retentionUntil: string | null, openedAt: string, openedBy: string, closedAt: string | null, outcome: string | null, level: AccessLevel, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }>, access: Array<{ __typename?: 'CaseAccess', level: AccessLevel, user: { __typename?: 'User', id: string, name: string } }> } | null };

export type CaseEvidenceQueryVariables = Exact<{
  reference: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseEvidenceQuery = { __typename?: 'Query', case: { __typename?: 'Case', id: string, evidence: { __typename?: 'EvidenceConnection', totalCount: number | null, edges: Array<{ __typename?: 'EvidenceEdge', node: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, size: number, mediaType: string, status: string, format: string | null, receivedAt: string, problemCount: number, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CaseEntitiesQueryVariables = Exact<{
  reference: Scalars['String']['input'];
  kinds?: InputMaybe<Array<EntityKind> | EntityKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseEntitiesQuery = { __typename?: 'Query', case: { __typename?: 'Case', id: string, entities: { __typename?: 'EntityConnection', totalCount: number | null, edges: Array<{ __typename?: 'EntityEdge', node:
          | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
          | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
         }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CaseTimelineQueryVariables = Exact<{
  reference: Scalars['String']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseTimelineQuery = { __typename?: 'Query', case: { __typename?: 'Case', id: string, timeline: { __typename?: 'EventConnection', totalCount: number | null, edges: Array<{ __typename?: 'EventEdge', node:
          | { __typename: 'Call', seconds: number | null, id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
                | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
               }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }
          | { __typename: 'Message', id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
                | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
                | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
               }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }
         }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CaseCustodyQueryVariables = Exact<{
  reference: Scalars['String']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseCustodyQuery = { __typename?: 'Query', case: { __typename?: 'Case', id: string, custody: { __typename?: 'CustodyConnection', totalCount: number | null, edges: Array<{ __typename?: 'CustodyEdge', node: { __typename?: 'Custody', at: string, actor: string, action: string, detail: unknown, hash: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type EvidenceProblemsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EvidenceProblemsQuery = { __typename?: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence', id: string, problems: { __typename?: 'ProblemConnection', totalCount: number | null, edges: Array<{ __typename?: 'ProblemEdge', node: { __typename?: 'Problem', locator: string | null, reason: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Location' }
    | { __typename: 'Media' }
    | { __typename: 'Message' }
    | { __typename: 'Network' }
    | { __typename: 'Organization' }
    | { __typename: 'PaymentInstrument' }
    | { __typename: 'Person' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Reappearance' }
    | { __typename: 'SimCard' }
    | { __typename: 'Url' }
    | { __typename: 'Vehicle' }
    | { __typename: 'WifiNetwork' }
   | null };

export type EvidenceByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EvidenceByIdQuery = { __typename?: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence', id: string, exhibit: string, name: string, sha256: string, size: number, mediaType: string, status: string, format: string | null, receivedAt: string, problemCount: number, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }> }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Location' }
    | { __typename: 'Media' }
    | { __typename: 'Message' }
    | { __typename: 'Network' }
    | { __typename: 'Organization' }
    | { __typename: 'PaymentInstrument' }
    | { __typename: 'Person' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'Reappearance' }
    | { __typename: 'SimCard' }
    | { __typename: 'Url' }
    | { __typename: 'Vehicle' }
    | { __typename: 'WifiNetwork' }
   | null };

export type CreateCaseMutationVariables = Exact<{
  input: CreateCaseInput;
}>;


export type CreateCaseMutation = { __typename?: 'Mutation', createCase: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } };

export type ProgressSubscriptionVariables = Exact<{
  evidence: Scalars['ID']['input'];
}>;


export type ProgressSubscription = { __typename?: 'Subscription', ingestProgress: { __typename?: 'IngestProgress', evidence: string, phase: string, done: number, total: number | null, observations: number, problems: number, finished: boolean } };

export type AuditQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  actor?: InputMaybe<Scalars['String']['input']>;
  action?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuditQuery = { __typename?: 'Query', audit: { __typename?: 'AuditRecordConnection', totalCount: number | null, edges: Array<{ __typename?: 'AuditRecordEdge', node: { __typename?: 'AuditRecord', at: string, actor: string, action: string, subject: string | null, detail: unknown, hash: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<EntityKind> | EntityKind>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchQuery = { __typename?: 'Query', search: { __typename?: 'EntityConnection', totalCount: number | null, edges: Array<{ __typename?: 'EntityEdge', node:
        | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
        | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } }
       }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type EventsQueryVariables = Exact<{
  text?: InputMaybe<Scalars['String']['input']>;
  entity?: InputMaybe<Scalars['ID']['input']>;
  case?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EventsQuery = { __typename?: 'Query', events: { __typename?: 'EventConnection', totalCount: number | null, edges: Array<{ __typename?: 'EventEdge', node:
        | { __typename: 'Call', seconds: number | null, id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
             }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }
        | { __typename: 'Message', id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
             }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }
       }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type EntityByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EntityByIdQuery = { __typename?: 'Query', entity:
    | { __typename: 'Account', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'CellTower', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Device', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Document', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Face', quality: number, thumbnail: string, id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'IpAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Location', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Media', thumbnail: string, id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Organization', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Person', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'SimCard', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Url', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Vehicle', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
   | null };

export type EntityMentionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EntityMentionsQuery = { __typename?: 'Query', entity:
    | { __typename?: 'Account', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'CellTower', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Device', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Document', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'EmailAddress', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Face', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'IpAddress', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Location', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Media', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Organization', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'PaymentInstrument', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Person', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'PhoneNumber', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'SimCard', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Url', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Vehicle', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'WifiNetwork', id: string, mentions: { __typename?: 'MentionConnection', totalCount: number | null, edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, locators: Array<string>, count: number, asserted: unknown, extractor: string, confidence: number, at: string | null, last: string | null, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type EntityContactsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EntityContactsQuery = { __typename?: 'Query', entity:
    | { __typename?: 'Account', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'CellTower', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Device', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Document', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'EmailAddress', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Face', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'IpAddress', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Location', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Media', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Organization', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'PaymentInstrument', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Person', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'PhoneNumber', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'SimCard', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Url', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'Vehicle', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename?: 'WifiNetwork', id: string, contacts: { __typename?: 'ContactConnection', totalCount: number | null, edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', channels: Array<string>, messages: number, calls: number, seconds: number, first: string | null, last: string | null, with:
              | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
              | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
            , cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
   | null };

export type SetRoleMutationVariables = Exact<{
  case: Scalars['ID']['input'];
  entity: Scalars['ID']['input'];
  role: Role;
  reason: Scalars['String']['input'];
}>;


export type SetRoleMutation = { __typename?: 'Mutation', setRole: { __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } };

type EntityCore_Account_Fragment = { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_CellTower_Fragment = { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Device_Fragment = { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Document_Fragment = { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_EmailAddress_Fragment = { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Face_Fragment = { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_IpAddress_Fragment = { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Location_Fragment = { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Media_Fragment = { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Organization_Fragment = { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_PaymentInstrument_Fragment = { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Person_Fragment = { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_PhoneNumber_Fragment = { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_SimCard_Fragment = { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Url_Fragment = { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_Vehicle_Fragment = { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string };

type EntityCore_WifiNetwork_Fragment = { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string };

export type EntityCoreFragment =
  | EntityCore_Account_Fragment
  | EntityCore_CellTower_Fragment
  | EntityCore_Device_Fragment
  | EntityCore_Document_Fragment
  | EntityCore_EmailAddress_Fragment
  | EntityCore_Face_Fragment
  | EntityCore_IpAddress_Fragment
  | EntityCore_Location_Fragment
  | EntityCore_Media_Fragment
  | EntityCore_Organization_Fragment
  | EntityCore_PaymentInstrument_Fragment
  | EntityCore_Person_Fragment
  | EntityCore_PhoneNumber_Fragment
  | EntityCore_SimCard_Fragment
  | EntityCore_Url_Fragment
  | EntityCore_Vehicle_Fragment
  | EntityCore_WifiNetwork_Fragment
;

export type CaseCoreFragment = { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean };

export type EvidenceCoreFragment = { __typename?: 'Evidence', id: string, exhibit: string, name: string, sha256: string, size: number, mediaType: string, status: string, format: string | null, receivedAt: string, problemCount: number, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }> };

type EventCore_Call_Fragment = { __typename: 'Call', seconds: number | null, id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
      | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
     }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } };

type EventCore_Message_Fragment = { __typename: 'Message', id: string, type: string, at: string | null, zone: string | null, channel: string, direction: string | null, text: string | null, locator: string, parties: Array<{ __typename?: 'Party', role: string, entity:
      | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
      | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
     }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } };

export type EventCoreFragment =
  | EventCore_Call_Fragment
  | EventCore_Message_Fragment
;

export type ChartNodeFragment = { __typename?: 'GraphNode', id: string, kind: EntityKind, label: string, cases: Array<string>, degree: number, community: string | null };

export type ChartLinkFragment = { __typename?: 'GraphLink', source: string, target: string, type: string, weight: number, first: string | null, last: string | null, evidence: Array<string> };

export const EvidenceCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<EvidenceCoreFragment, unknown>;
export const EntityCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<EntityCoreFragment, unknown>;
export const CaseCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CaseCoreFragment, unknown>;
export const EventCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EventCoreFragment, unknown>;
export const ChartNodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}}]} as unknown as DocumentNode<ChartNodeFragment, unknown>;
export const ChartLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<ChartLinkFragment, unknown>;
export const HitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossCaseHits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"ignoredBecause"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<HitsQuery, HitsQueryVariables>;
export const NetworksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Networks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cases"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cases"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cases"}}},{"kind":"Argument","name":{"kind":"Name","value":"minSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"cohesion"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<NetworksQuery, NetworksQueryVariables>;
export const NetworkByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"members"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Network"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"cohesion"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"members"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"betweenness"}},{"kind":"Field","name":{"kind":"Name","value":"pagerank"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<NetworkByIdQuery, NetworkByIdQueryVariables>;
export const ReappearancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reappearances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minCases"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reappearances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minCases"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minCases"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<ReappearancesQuery, ReappearancesQueryVariables>;
export const NeighbourhoodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Neighbourhood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"linkTypes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"linkTypes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"linkTypes"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export const PathsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Paths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<PathsQuery, PathsQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const CasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Cases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CasesQuery, CasesQueryVariables>;
export const CaseNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CaseNamesQuery, CaseNamesQueryVariables>;
export const CasePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CasePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"retentionUntil"}},{"kind":"Field","name":{"kind":"Name","value":"openedAt"}},{"kind":"Field","name":{"kind":"Name","value":"openedBy"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CasePageQuery, CasePageQueryVariables>;
export const CaseEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<CaseEvidenceQuery, CaseEvidenceQueryVariables>;
export const CaseEntitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseEntities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<CaseEntitiesQuery, CaseEntitiesQueryVariables>;
export const CaseTimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseTimeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}}]} as unknown as DocumentNode<CaseTimelineQuery, CaseTimelineQueryVariables>;
export const CaseCustodyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseCustody"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"custody"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]} as unknown as DocumentNode<CaseCustodyQuery, CaseCustodyQueryVariables>;
export const EvidenceProblemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EvidenceProblems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EvidenceProblemsQuery, EvidenceProblemsQueryVariables>;
export const EvidenceByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EvidenceById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceCore"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EvidenceByIdQuery, EvidenceByIdQueryVariables>;
export const CreateCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CreateCaseMutation, CreateCaseMutationVariables>;
export const ProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Progress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ingestProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"evidence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"observations"}},{"kind":"Field","name":{"kind":"Name","value":"problems"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}}]}}]}}]} as unknown as DocumentNode<ProgressSubscription, ProgressSubscriptionVariables>;
export const AuditDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Audit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"actor"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"action"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"actor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"actor"}}},{"kind":"Argument","name":{"kind":"Name","value":"action"},"value":{"kind":"Variable","name":{"kind":"Name","value":"action"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<AuditQuery, AuditQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const EventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Events"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"entity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entity"}}},{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EventCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}}]} as unknown as DocumentNode<EventsQuery, EventsQueryVariables>;
export const EntityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityByIdQuery, EntityByIdQueryVariables>;
export const EntityMentionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityMentions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"locators"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"asserted"}},{"kind":"Field","name":{"kind":"Name","value":"extractor"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityMentionsQuery, EntityMentionsQueryVariables>;
export const EntityContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"with"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityContactsQuery, EntityContactsQueryVariables>;
export const SetRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"entity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entity"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<SetRoleMutation, SetRoleMutationVariables>;