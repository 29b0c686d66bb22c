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

/** REAPPEARANCE: an exhibit shows a face like a known victim's. OUTCOME: people judged. */
export type AlertKind =
  | 'OUTCOME'
  | 'REAPPEARANCE';

/** A new case. `legalBasis` names the law or order under which faces may be searched; without it they are not. */
export type CreateCaseInput = {
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  reference: Scalars['String']['input'];
  sealed?: InputMaybe<Scalars['Boolean']['input']>;
  title: Scalars['String']['input'];
  unit?: InputMaybe<Scalars['String']['input']>;
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

/** Faces like ANY of those asked, or pictures and films with ALL of them. */
export type FaceCombine =
  | 'ALL'
  | 'ANY';

/** Where faces are searched: in the case that asks, or ACROSS all readable ones. */
export type FaceScope =
  | 'ACROSS'
  | 'CASE';

/** Whether two are one, or what is known of a victim. */
export type JudgementQuestion =
  | 'PAIR'
  | 'VICTIM';

/** AWAITING a second person; AGREED or DISPUTED by two. */
export type JudgementState =
  | 'AGREED'
  | 'AWAITING'
  | 'DISPUTED';

/** How a file was found in a set: by equal bytes, an equal PhotoDNA value, or a near PDQ hash. */
export type KnownBy =
  | 'MD5'
  | 'PDQ'
  | 'PHOTODNA'
  | 'SHA1'
  | 'SHA256';

/** What sets of known hashes say: NAMED as known material, BENIGN alone, or UNKNOWN to them. */
export type ReviewKnown =
  | 'BENIGN'
  | 'NAMED'
  | 'UNKNOWN';

/** Of a person or a face, per case, never global. */
export type Role =
  | 'CONTACT'
  | 'SUSPECT'
  | 'UNKNOWN'
  | 'VICTIM'
  | 'WITNESS';

/** What makes a series of pictures: a set that names it, or one camera within minutes. */
export type SeriesKind =
  | 'BURST'
  | 'KNOWN';

/** Whether two identifiers are one person or thing, as a person judges. */
export type Verdict =
  | 'DIFFERENT'
  | 'SAME'
  | 'UNSURE';

/** What is known of a victim, in the order in which it becomes known. */
export type VictimStatus =
  | 'CANDIDATE'
  | 'IDENTIFIED'
  | 'SAFEGUARDED'
  | 'UNKNOWN';

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
    | { __typename: 'Alert' }
    | { __typename: 'AwaitedJudgement' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence' }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Judgement' }
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
    | { __typename: 'VictimStatement' }
    | { __typename: 'WifiNetwork' }
   | null };

export type ReappearancesQueryVariables = Exact<{
  minCases: Scalars['Int']['input'];
  status?: InputMaybe<Scalars['String']['input']>;
  faces?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReappearancesQuery = { __typename?: 'Query', reappearances: { __typename?: 'ReappearanceConnection', totalCount: number | null, edges: Array<{ __typename?: 'ReappearanceEdge', node: { __typename?: 'Reappearance', id: string, band: string, score: number, fpir: number | null, gallery: number, status: string, role: Role, uncertainty: { __typename?: 'FpirUncertainty', low: number | null, high: number | null, strangers: number, extrapolated: boolean } | null, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, victim: { __typename?: 'Face', id: string, label: string } | null, faces: Array<{ __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }>, judgements: Array<{ __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
            | { __typename?: 'Account', id: string }
            | { __typename?: 'CellTower', id: string }
            | { __typename?: 'Device', id: string }
            | { __typename?: 'Document', id: string }
            | { __typename?: 'EmailAddress', id: string }
            | { __typename?: 'Face', id: string }
            | { __typename?: 'IpAddress', id: string }
            | { __typename?: 'Location', id: string }
            | { __typename?: 'Media', id: string }
            | { __typename?: 'Organization', id: string }
            | { __typename?: 'PaymentInstrument', id: string }
            | { __typename?: 'Person', id: string }
            | { __typename?: 'PhoneNumber', id: string }
            | { __typename?: 'SimCard', id: string }
            | { __typename?: 'Url', id: string }
            | { __typename?: 'Vehicle', id: string }
            | { __typename?: 'WifiNetwork', id: string }
          , right:
            | { __typename?: 'Account', id: string }
            | { __typename?: 'CellTower', id: string }
            | { __typename?: 'Device', id: string }
            | { __typename?: 'Document', id: string }
            | { __typename?: 'EmailAddress', id: string }
            | { __typename?: 'Face', id: string }
            | { __typename?: 'IpAddress', id: string }
            | { __typename?: 'Location', id: string }
            | { __typename?: 'Media', id: string }
            | { __typename?: 'Organization', id: string }
            | { __typename?: 'PaymentInstrument', id: string }
            | { __typename?: 'Person', id: string }
            | { __typename?: 'PhoneNumber', id: string }
            | { __typename?: 'SimCard', id: string }
            | { __typename?: 'Url', id: string }
            | { __typename?: 'Vehicle', id: string }
            | { __typename?: 'WifiNetwork', id: string }
           }>, history: Array<{ __typename?: 'VictimStatement', id: string, status: VictimStatus, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedStatus: VictimStatus | null, confirmedReason: string | null, state: JudgementState }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type TwoFacesQueryVariables = Exact<{
  left: Scalars['ID']['input'];
  right: Scalars['ID']['input'];
}>;


export type TwoFacesQuery = { __typename?: 'Query', left:
    | { __typename: 'Account' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }
    | { __typename: 'IpAddress' }
    | { __typename: 'Location' }
    | { __typename: 'Media' }
    | { __typename: 'Organization' }
    | { __typename: 'PaymentInstrument' }
    | { __typename: 'Person' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'SimCard' }
    | { __typename: 'Url' }
    | { __typename: 'Vehicle' }
    | { __typename: 'WifiNetwork' }
   | null, right:
    | { __typename: 'Account' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }
    | { __typename: 'IpAddress' }
    | { __typename: 'Location' }
    | { __typename: 'Media' }
    | { __typename: 'Organization' }
    | { __typename: 'PaymentInstrument' }
    | { __typename: 'Person' }
    | { __typename: 'PhoneNumber' }
    | { __typename: 'SimCard' }
    | { __typename: 'Url' }
    | { __typename: 'Vehicle' }
    | { __typename: 'WifiNetwork' }
   | null, judgements: { __typename?: 'JudgementConnection', edges: Array<{ __typename?: 'JudgementEdge', node: { __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
          | { __typename?: 'Account', id: string }
          | { __typename?: 'CellTower', id: string }
          | { __typename?: 'Device', id: string }
          | { __typename?: 'Document', id: string }
          | { __typename?: 'EmailAddress', id: string }
          | { __typename?: 'Face', id: string }
          | { __typename?: 'IpAddress', id: string }
          | { __typename?: 'Location', id: string }
          | { __typename?: 'Media', id: string }
          | { __typename?: 'Organization', id: string }
          | { __typename?: 'PaymentInstrument', id: string }
          | { __typename?: 'Person', id: string }
          | { __typename?: 'PhoneNumber', id: string }
          | { __typename?: 'SimCard', id: string }
          | { __typename?: 'Url', id: string }
          | { __typename?: 'Vehicle', id: string }
          | { __typename?: 'WifiNetwork', id: string }
        , right:
          | { __typename?: 'Account', id: string }
          | { __typename?: 'CellTower', id: string }
          | { __typename?: 'Device', id: string }
          | { __typename?: 'Document', id: string }
          | { __typename?: 'EmailAddress', id: string }
          | { __typename?: 'Face', id: string }
          | { __typename?: 'IpAddress', id: string }
          | { __typename?: 'Location', id: string }
          | { __typename?: 'Media', id: string }
          | { __typename?: 'Organization', id: string }
          | { __typename?: 'PaymentInstrument', id: string }
          | { __typename?: 'Person', id: string }
          | { __typename?: 'PhoneNumber', id: string }
          | { __typename?: 'SimCard', id: string }
          | { __typename?: 'Url', id: string }
          | { __typename?: 'Vehicle', id: string }
          | { __typename?: 'WifiNetwork', id: string }
         } }> } };

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


export type MeQuery = { __typename?: 'Query', notice: string | null, me: { __typename?: 'User', id: string, name: string, role: string, hashOnly: boolean | null, exposure: { __typename?: 'Exposure', today: number, zone: string, noteAfter: number | null, lastDays: Array<{ __typename?: 'ExposureDay', date: string, revealed: number }> } | null } };

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
    | { __typename: 'Alert' }
    | { __typename: 'AwaitedJudgement' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence', id: string, problems: { __typename?: 'ProblemConnection', totalCount: number | null, edges: Array<{ __typename?: 'ProblemEdge', node: { __typename?: 'Problem', locator: string | null, reason: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Judgement' }
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
    | { __typename: 'VictimStatement' }
    | { __typename: 'WifiNetwork' }
   | null };

export type EvidenceByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EvidenceByIdQuery = { __typename?: 'Query', node:
    | { __typename: 'Account' }
    | { __typename: 'Alert' }
    | { __typename: 'AwaitedJudgement' }
    | { __typename: 'Call' }
    | { __typename: 'Case' }
    | { __typename: 'CellTower' }
    | { __typename: 'Device' }
    | { __typename: 'Document' }
    | { __typename: 'EmailAddress' }
    | { __typename: 'Evidence', id: string, exhibit: string, name: string, sha256: string, size: number, mediaType: string, status: string, format: string | null, receivedAt: string, problemCount: number, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }, grade: { __typename?: 'Grade', source: string, information: string, handling: string }, counts: Array<{ __typename?: 'KindCount', kind: EntityKind, count: number }>, eventCounts: Array<{ __typename?: 'EventCount', type: string, count: number }> }
    | { __typename: 'Face' }
    | { __typename: 'IpAddress' }
    | { __typename: 'Judgement' }
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
    | { __typename: 'VictimStatement' }
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


export type AuditQuery = { __typename?: 'Query', audit: { __typename?: 'AuditConnection', totalCount: number | null, edges: Array<{ __typename?: 'AuditEdge', node: { __typename?: 'Audit', at: string, actor: string, action: string, subject: string | null, detail: unknown, hash: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

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
    | { __typename: 'Account', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'CellTower', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Device', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Document', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Face', quality: number, poor: boolean, thumbnail: string, id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'IpAddress', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Location', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Media', thumbnail: string, id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Organization', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Person', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'SimCard', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Url', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'Vehicle', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
    | { __typename: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string, cases: { __typename?: 'CaseConnection', totalCount: number | null, edges: Array<{ __typename?: 'CaseEdge', node: { __typename?: 'Case', legalBasis: string | null, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }, roles: Array<{ __typename?: 'CaseRole', role: Role, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> }
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

export type FoundFaceFragment = { __typename?: 'Face', id: string, label: string, thumbnail: string };

export type FaceGroupsQueryVariables = Exact<{
  case?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  faces: Scalars['Int']['input'];
}>;


export type FaceGroupsQuery = { __typename?: 'Query', faceGroups: { __typename?: 'FaceGroupConnection', totalCount: number | null, edges: Array<{ __typename?: 'FaceGroupEdge', node: { __typename?: 'FaceGroup', id: string, size: number, band: string, fpir: number | null, gallery: number, uncertainty: { __typename?: 'FpirUncertainty', low: number | null, high: number | null, strangers: number, extrapolated: boolean } | null, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, medoid: { __typename?: 'Face', id: string, label: string, thumbnail: string }, weakestLink: { __typename?: 'FaceLink', similarity: number, band: string, left: { __typename?: 'Face', id: string, label: string, thumbnail: string }, right: { __typename?: 'Face', id: string, label: string, thumbnail: string } }, faces: { __typename?: 'FaceConnection', totalCount: number | null, edges: Array<{ __typename?: 'FaceEdge', node: { __typename?: 'Face', id: string, label: string, thumbnail: string } }> } } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type FaceSearchQueryVariables = Exact<{
  case: Scalars['ID']['input'];
  face?: InputMaybe<Scalars['ID']['input']>;
  upload?: InputMaybe<Scalars['ID']['input']>;
  uploadFaces?: InputMaybe<Array<Scalars['Int']['input']> | Scalars['Int']['input']>;
  combine?: InputMaybe<FaceCombine>;
  scope?: InputMaybe<FaceScope>;
  first: Scalars['Int']['input'];
}>;


export type FaceSearchQuery = { __typename?: 'Query', faceSearch: Array<{ __typename?: 'FaceMatch', similarity: number, band: string, fpir: number, gallery: number, uploadFace: number | null, uncertainty: { __typename?: 'FpirUncertainty', low: number | null, high: number | null, strangers: number, extrapolated: boolean }, face: { __typename?: 'Face', poor: boolean, id: string, label: string, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } } }> };

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

export type FigureFragment = { __typename?: 'FpirUncertainty', low: number | null, high: number | null, strangers: number, extrapolated: boolean };

export type ChartNodeFragment = { __typename?: 'GraphNode', id: string, kind: EntityKind, label: string, cases: Array<string>, degree: number, community: string | null };

export type ChartLinkFragment = { __typename?: 'GraphLink', source: string, target: string, type: string, weight: number, first: string | null, last: string | null, evidence: Array<string> };

export type HashSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type HashSetsQuery = { __typename?: 'Query', hashSets: Array<{ __typename?: 'HashSetInfo', name: string, format: string, scheme: string | null, benign: boolean, file: string, rows: number, refused: number, addedAt: string, addedBy: string, categoryCount: number, hashes: Array<{ __typename?: 'HashCount', kind: string, count: number }>, categories: Array<{ __typename?: 'KnownCategory', scheme: string, code: string }> }> };

export type HashSetImportsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type HashSetImportsSubscription = { __typename?: 'Subscription', hashSetImports: { __typename?: 'HashSetImport', name: string, file: string, by: string, phase: string, done: number, total: number | null, failure: string | null, finished: boolean } };

export type JudgementCoreFragment = { __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'CellTower', id: string }
    | { __typename?: 'Device', id: string }
    | { __typename?: 'Document', id: string }
    | { __typename?: 'EmailAddress', id: string }
    | { __typename?: 'Face', id: string }
    | { __typename?: 'IpAddress', id: string }
    | { __typename?: 'Location', id: string }
    | { __typename?: 'Media', id: string }
    | { __typename?: 'Organization', id: string }
    | { __typename?: 'PaymentInstrument', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'PhoneNumber', id: string }
    | { __typename?: 'SimCard', id: string }
    | { __typename?: 'Url', id: string }
    | { __typename?: 'Vehicle', id: string }
    | { __typename?: 'WifiNetwork', id: string }
  , right:
    | { __typename?: 'Account', id: string }
    | { __typename?: 'CellTower', id: string }
    | { __typename?: 'Device', id: string }
    | { __typename?: 'Document', id: string }
    | { __typename?: 'EmailAddress', id: string }
    | { __typename?: 'Face', id: string }
    | { __typename?: 'IpAddress', id: string }
    | { __typename?: 'Location', id: string }
    | { __typename?: 'Media', id: string }
    | { __typename?: 'Organization', id: string }
    | { __typename?: 'PaymentInstrument', id: string }
    | { __typename?: 'Person', id: string }
    | { __typename?: 'PhoneNumber', id: string }
    | { __typename?: 'SimCard', id: string }
    | { __typename?: 'Url', id: string }
    | { __typename?: 'Vehicle', id: string }
    | { __typename?: 'WifiNetwork', id: string }
   };

export type StatementCoreFragment = { __typename?: 'VictimStatement', id: string, status: VictimStatus, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedStatus: VictimStatus | null, confirmedReason: string | null, state: JudgementState };

export type SeenFaceFragment = { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } };

export type JudgeMutationVariables = Exact<{
  left: Scalars['ID']['input'];
  right: Scalars['ID']['input'];
  verdict: Verdict;
  reason: Scalars['String']['input'];
}>;


export type JudgeMutation = { __typename?: 'Mutation', judge: { __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
      | { __typename?: 'Account', id: string }
      | { __typename?: 'CellTower', id: string }
      | { __typename?: 'Device', id: string }
      | { __typename?: 'Document', id: string }
      | { __typename?: 'EmailAddress', id: string }
      | { __typename?: 'Face', id: string }
      | { __typename?: 'IpAddress', id: string }
      | { __typename?: 'Location', id: string }
      | { __typename?: 'Media', id: string }
      | { __typename?: 'Organization', id: string }
      | { __typename?: 'PaymentInstrument', id: string }
      | { __typename?: 'Person', id: string }
      | { __typename?: 'PhoneNumber', id: string }
      | { __typename?: 'SimCard', id: string }
      | { __typename?: 'Url', id: string }
      | { __typename?: 'Vehicle', id: string }
      | { __typename?: 'WifiNetwork', id: string }
    , right:
      | { __typename?: 'Account', id: string }
      | { __typename?: 'CellTower', id: string }
      | { __typename?: 'Device', id: string }
      | { __typename?: 'Document', id: string }
      | { __typename?: 'EmailAddress', id: string }
      | { __typename?: 'Face', id: string }
      | { __typename?: 'IpAddress', id: string }
      | { __typename?: 'Location', id: string }
      | { __typename?: 'Media', id: string }
      | { __typename?: 'Organization', id: string }
      | { __typename?: 'PaymentInstrument', id: string }
      | { __typename?: 'Person', id: string }
      | { __typename?: 'PhoneNumber', id: string }
      | { __typename?: 'SimCard', id: string }
      | { __typename?: 'Url', id: string }
      | { __typename?: 'Vehicle', id: string }
      | { __typename?: 'WifiNetwork', id: string }
     } };

export type ConfirmMutationVariables = Exact<{
  judgement: Scalars['ID']['input'];
  verdict: Verdict;
  reason: Scalars['String']['input'];
}>;


export type ConfirmMutation = { __typename?: 'Mutation', confirm: { __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
      | { __typename?: 'Account', id: string }
      | { __typename?: 'CellTower', id: string }
      | { __typename?: 'Device', id: string }
      | { __typename?: 'Document', id: string }
      | { __typename?: 'EmailAddress', id: string }
      | { __typename?: 'Face', id: string }
      | { __typename?: 'IpAddress', id: string }
      | { __typename?: 'Location', id: string }
      | { __typename?: 'Media', id: string }
      | { __typename?: 'Organization', id: string }
      | { __typename?: 'PaymentInstrument', id: string }
      | { __typename?: 'Person', id: string }
      | { __typename?: 'PhoneNumber', id: string }
      | { __typename?: 'SimCard', id: string }
      | { __typename?: 'Url', id: string }
      | { __typename?: 'Vehicle', id: string }
      | { __typename?: 'WifiNetwork', id: string }
    , right:
      | { __typename?: 'Account', id: string }
      | { __typename?: 'CellTower', id: string }
      | { __typename?: 'Device', id: string }
      | { __typename?: 'Document', id: string }
      | { __typename?: 'EmailAddress', id: string }
      | { __typename?: 'Face', id: string }
      | { __typename?: 'IpAddress', id: string }
      | { __typename?: 'Location', id: string }
      | { __typename?: 'Media', id: string }
      | { __typename?: 'Organization', id: string }
      | { __typename?: 'PaymentInstrument', id: string }
      | { __typename?: 'Person', id: string }
      | { __typename?: 'PhoneNumber', id: string }
      | { __typename?: 'SimCard', id: string }
      | { __typename?: 'Url', id: string }
      | { __typename?: 'Vehicle', id: string }
      | { __typename?: 'WifiNetwork', id: string }
     } };

export type RetractMutationVariables = Exact<{
  judgement: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
}>;


export type RetractMutation = { __typename?: 'Mutation', retract: boolean };

export type SetVictimStatusMutationVariables = Exact<{
  victim: Scalars['ID']['input'];
  status: VictimStatus;
  reason: Scalars['String']['input'];
}>;


export type SetVictimStatusMutation = { __typename?: 'Mutation', setVictimStatus: { __typename?: 'VictimStatement', id: string, status: VictimStatus, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedStatus: VictimStatus | null, confirmedReason: string | null, state: JudgementState } };

export type ConfirmVictimStatusMutationVariables = Exact<{
  statement: Scalars['ID']['input'];
  status: VictimStatus;
  reason: Scalars['String']['input'];
}>;


export type ConfirmVictimStatusMutation = { __typename?: 'Mutation', confirmVictimStatus: { __typename?: 'VictimStatement', id: string, status: VictimStatus, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedStatus: VictimStatus | null, confirmedReason: string | null, state: JudgementState } };

export type AwaitedQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AwaitedQuery = { __typename?: 'Query', awaitedJudgements: { __typename?: 'AwaitedJudgementConnection', totalCount: number | null, edges: Array<{ __typename?: 'AwaitedJudgementEdge', node: { __typename?: 'AwaitedJudgement', id: string, question: JudgementQuestion, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, left:
          | { __typename: 'Account', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Device', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Document', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }
          | { __typename: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Location', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Media', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Organization', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Person', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Url', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
        , right:
          | { __typename: 'Account', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Device', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Document', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }
          | { __typename: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Location', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Media', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Organization', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Person', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Url', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AlertsQueryVariables = Exact<{
  open?: InputMaybe<Scalars['Boolean']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type AlertsQuery = { __typename?: 'Query', alerts: { __typename?: 'AlertConnection', totalCount: number | null, edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, kind: AlertKind, at: string, acknowledgedAt: string | null, note: string | null, cases: Array<{ __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean }>, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string } | null, victim:
          | { __typename: 'Account', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'CellTower', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Device', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Document', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } }
          | { __typename: 'IpAddress', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Location', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Media', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Organization', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Person', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'SimCard', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Url', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'Vehicle', id: string, kind: EntityKind, key: string, label: string }
          | { __typename: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string }
         | null, near: Array<{ __typename?: 'NearFace', similarity: number, band: string, fpir: number, gallery: number, uncertainty: { __typename?: 'FpirUncertainty', low: number | null, high: number | null, strangers: number, extrapolated: boolean }, face: { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, quality: number, thumbnail: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', locator: string, evidence: { __typename?: 'Evidence', id: string, exhibit: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } } }> } } }>, judgement: { __typename?: 'Judgement', id: string, verdict: Verdict, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedVerdict: Verdict | null, confirmedReason: string | null, state: JudgementState, score: number | null, band: string | null, left:
            | { __typename?: 'Account', id: string }
            | { __typename?: 'CellTower', id: string }
            | { __typename?: 'Device', id: string }
            | { __typename?: 'Document', id: string }
            | { __typename?: 'EmailAddress', id: string }
            | { __typename?: 'Face', id: string }
            | { __typename?: 'IpAddress', id: string }
            | { __typename?: 'Location', id: string }
            | { __typename?: 'Media', id: string }
            | { __typename?: 'Organization', id: string }
            | { __typename?: 'PaymentInstrument', id: string }
            | { __typename?: 'Person', id: string }
            | { __typename?: 'PhoneNumber', id: string }
            | { __typename?: 'SimCard', id: string }
            | { __typename?: 'Url', id: string }
            | { __typename?: 'Vehicle', id: string }
            | { __typename?: 'WifiNetwork', id: string }
          , right:
            | { __typename?: 'Account', id: string }
            | { __typename?: 'CellTower', id: string }
            | { __typename?: 'Device', id: string }
            | { __typename?: 'Document', id: string }
            | { __typename?: 'EmailAddress', id: string }
            | { __typename?: 'Face', id: string }
            | { __typename?: 'IpAddress', id: string }
            | { __typename?: 'Location', id: string }
            | { __typename?: 'Media', id: string }
            | { __typename?: 'Organization', id: string }
            | { __typename?: 'PaymentInstrument', id: string }
            | { __typename?: 'Person', id: string }
            | { __typename?: 'PhoneNumber', id: string }
            | { __typename?: 'SimCard', id: string }
            | { __typename?: 'Url', id: string }
            | { __typename?: 'Vehicle', id: string }
            | { __typename?: 'WifiNetwork', id: string }
           } | null, statement: { __typename?: 'VictimStatement', id: string, status: VictimStatus, by: string, at: string, reason: string, confirmedBy: string | null, confirmedAt: string | null, confirmedStatus: VictimStatus | null, confirmedReason: string | null, state: JudgementState, victim:
            | { __typename?: 'Account', id: string, label: string }
            | { __typename?: 'CellTower', id: string, label: string }
            | { __typename?: 'Device', id: string, label: string }
            | { __typename?: 'Document', id: string, label: string }
            | { __typename?: 'EmailAddress', id: string, label: string }
            | { __typename?: 'Face', id: string, label: string }
            | { __typename?: 'IpAddress', id: string, label: string }
            | { __typename?: 'Location', id: string, label: string }
            | { __typename?: 'Media', id: string, label: string }
            | { __typename?: 'Organization', id: string, label: string }
            | { __typename?: 'PaymentInstrument', id: string, label: string }
            | { __typename?: 'Person', id: string, label: string }
            | { __typename?: 'PhoneNumber', id: string, label: string }
            | { __typename?: 'SimCard', id: string, label: string }
            | { __typename?: 'Url', id: string, label: string }
            | { __typename?: 'Vehicle', id: string, label: string }
            | { __typename?: 'WifiNetwork', id: string, label: string }
           } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OpenAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenAlertsQuery = { __typename?: 'Query', alerts: { __typename?: 'AlertConnection', totalCount: number | null } };

export type TakeUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
}>;


export type TakeUpMutation = { __typename?: 'Mutation', acknowledgeAlert: { __typename?: 'Alert', id: string, acknowledgedAt: string | null, note: string | null } };

export type FollowAlertsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FollowAlertsSubscription = { __typename?: 'Subscription', alerts: { __typename?: 'Alert', id: string } };

export type CaseKnownQueryVariables = Exact<{
  reference: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CaseKnownQuery = { __typename?: 'Query', knownMaterial: { __typename?: 'KnownMaterialConnection', totalCount: number | null, edges: Array<{ __typename?: 'KnownMaterialEdge', node: { __typename?: 'KnownMaterial', set: string, how: KnownBy, distance: number | null, turned: boolean, seconds: number | null, series: string | null, benign: boolean, media:
          | { __typename?: 'Account', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'CellTower', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Device', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Document', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'EmailAddress', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Face', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'IpAddress', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Location', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Media', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Organization', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'PaymentInstrument', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Person', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'PhoneNumber', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'SimCard', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Url', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'Vehicle', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
          | { __typename?: 'WifiNetwork', id: string, kind: EntityKind, key: string, label: string, mentions: { __typename?: 'MentionConnection', edges: Array<{ __typename?: 'MentionEdge', node: { __typename?: 'Mention', evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', reference: string } } } }> } }
        , category: { __typename?: 'KnownCategory', scheme: string, code: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CategoryCoreFragment = { __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } };

export type ReviewCoreFragment = { __typename?: 'ReviewItem', film: boolean, faces: number, frames: Array<number>, similar: number | null, media: { __typename?: 'Media', id: string, key: string, thumbnail: string, known: Array<{ __typename?: 'KnownMaterial', set: string, how: KnownBy, distance: number | null, benign: boolean, series: string | null, category: { __typename?: 'KnownCategory', scheme: string, code: string } | null }> }, mention: { __typename?: 'Mention', locator: string, asserted: unknown, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }, category: { __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } | null, suggestions: Array<{ __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> };

export type MediaReviewQueryVariables = Exact<{
  case: Scalars['ID']['input'];
  film?: InputMaybe<Scalars['Boolean']['input']>;
  faces?: InputMaybe<Scalars['Boolean']['input']>;
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  known?: InputMaybe<ReviewKnown>;
  listed?: InputMaybe<Scalars['Boolean']['input']>;
  fold?: InputMaybe<Scalars['Boolean']['input']>;
  like?: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MediaReviewQuery = { __typename?: 'Query', mediaReview: { __typename?: 'ReviewItemConnection', totalCount: number | null, edges: Array<{ __typename?: 'ReviewItemEdge', node: { __typename?: 'ReviewItem', film: boolean, faces: number, frames: Array<number>, similar: number | null, media: { __typename?: 'Media', id: string, key: string, thumbnail: string, known: Array<{ __typename?: 'KnownMaterial', set: string, how: KnownBy, distance: number | null, benign: boolean, series: string | null, category: { __typename?: 'KnownCategory', scheme: string, code: string } | null }> }, mention: { __typename?: 'Mention', locator: string, asserted: unknown, evidence: { __typename?: 'Evidence', id: string, exhibit: string, name: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } }, category: { __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } | null, suggestions: Array<{ __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ReviewCaseQueryVariables = Exact<{
  reference: Scalars['String']['input'];
}>;


export type ReviewCaseQuery = { __typename?: 'Query', case: { __typename?: 'Case', level: AccessLevel, id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } | null };

export type ReviewProgressQueryVariables = Exact<{
  case: Scalars['ID']['input'];
}>;


export type ReviewProgressQuery = { __typename?: 'Query', reviewProgress: { __typename?: 'ReviewProgress', reviewed: number, total: number } };

export type CategorySchemesQueryVariables = Exact<{ [key: string]: never; }>;


export type CategorySchemesQuery = { __typename?: 'Query', categorySchemes: Array<{ __typename?: 'CategoryScheme', name: string, title: string, codes: Array<{ __typename?: 'CategoryCode', code: string, key: string, title: string }> }> };

export type CategoriseMutationVariables = Exact<{
  case: Scalars['ID']['input'];
  media: Scalars['ID']['input'];
  scheme: Scalars['String']['input'];
  code: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type CategoriseMutation = { __typename?: 'Mutation', categorise: { __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } };

export type UndoCategoryMutationVariables = Exact<{
  case: Scalars['ID']['input'];
  media: Scalars['ID']['input'];
}>;


export type UndoCategoryMutation = { __typename?: 'Mutation', undoCategory: { __typename?: 'MediaCategory', scheme: string, code: string, reason: string, by: string, at: string, case: { __typename?: 'Case', id: string, reference: string, title: string, status: string, unit: string | null, sealed: boolean } } | null };

export type SetReviewModeMutationVariables = Exact<{
  hashOnly: Scalars['Boolean']['input'];
}>;


export type SetReviewModeMutation = { __typename?: 'Mutation', setReviewMode: { __typename?: 'User', id: string, hashOnly: boolean | null } };

export const FoundFaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}}]} as unknown as DocumentNode<FoundFaceFragment, unknown>;
export const EvidenceCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Evidence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"problemCount"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"eventCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<EvidenceCoreFragment, unknown>;
export const EntityCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<EntityCoreFragment, unknown>;
export const CaseCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CaseCoreFragment, unknown>;
export const EventCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EventCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"parties"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Call"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EventCoreFragment, unknown>;
export const FigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FpirUncertainty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"strangers"}},{"kind":"Field","name":{"kind":"Name","value":"extrapolated"}}]}}]} as unknown as DocumentNode<FigureFragment, unknown>;
export const ChartNodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}}]} as unknown as DocumentNode<ChartNodeFragment, unknown>;
export const ChartLinkFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<ChartLinkFragment, unknown>;
export const JudgementCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<JudgementCoreFragment, unknown>;
export const StatementCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<StatementCoreFragment, unknown>;
export const SeenFaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeenFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<SeenFaceFragment, unknown>;
export const CategoryCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<CategoryCoreFragment, unknown>;
export const ReviewCoreFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"film"}},{"kind":"Field","name":{"kind":"Name","value":"faces"}},{"kind":"Field","name":{"kind":"Name","value":"frames"}},{"kind":"Field","name":{"kind":"Name","value":"similar"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"known"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"set"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"benign"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"asserted"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]} as unknown as DocumentNode<ReviewCoreFragment, unknown>;
export const HitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Hits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crossCaseHits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"ignoredBecause"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<HitsQuery, HitsQueryVariables>;
export const NetworksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Networks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cases"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minSize"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cases"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cases"}}},{"kind":"Argument","name":{"kind":"Name","value":"minSize"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minSize"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"cohesion"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<NetworksQuery, NetworksQueryVariables>;
export const NetworkByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"members"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Network"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"cohesion"}},{"kind":"Field","name":{"kind":"Name","value":"stability"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"members"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"members"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"part"}},{"kind":"Field","name":{"kind":"Name","value":"betweenness"}},{"kind":"Field","name":{"kind":"Name","value":"pagerank"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"evidence"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<NetworkByIdQuery, NetworkByIdQueryVariables>;
export const ReappearancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reappearances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minCases"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"faces"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reappearances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"minCases"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minCases"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"faces"},"value":{"kind":"Variable","name":{"kind":"Name","value":"faces"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"fpir"}},{"kind":"Field","name":{"kind":"Name","value":"gallery"}},{"kind":"Field","name":{"kind":"Name","value":"uncertainty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"victim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"faces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgementCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FpirUncertainty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"strangers"}},{"kind":"Field","name":{"kind":"Name","value":"extrapolated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeenFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<ReappearancesQuery, ReappearancesQueryVariables>;
export const TwoFacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TwoFaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"left"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"right"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"left"},"name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"left"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"right"},"name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"right"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"entity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"right"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgementCore"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeenFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<TwoFacesQuery, TwoFacesQueryVariables>;
export const NeighbourhoodDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Neighbourhood"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntityKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"linkTypes"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"neighbourhood"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"linkTypes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"linkTypes"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartLink"}}]}},{"kind":"Field","name":{"kind":"Name","value":"truncated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"because"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
export const PathsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Paths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"limit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxLength"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxLength"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"limit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ChartLink"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"cases"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"community"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ChartLink"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GraphLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]} as unknown as DocumentNode<PathsQuery, PathsQueryVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"hashOnly"}},{"kind":"Field","name":{"kind":"Name","value":"exposure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"noteAfter"}},{"kind":"Field","name":{"kind":"Name","value":"lastDays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"revealed"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notice"}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
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
export const EntityByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"poor"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Media"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityByIdQuery, EntityByIdQueryVariables>;
export const EntityMentionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityMentions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"locators"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"asserted"}},{"kind":"Field","name":{"kind":"Name","value":"extractor"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"information"}},{"kind":"Field","name":{"kind":"Name","value":"handling"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityMentionsQuery, EntityMentionsQueryVariables>;
export const EntityContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"with"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"messages"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<EntityContactsQuery, EntityContactsQueryVariables>;
export const SetRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"entity"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"entity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"entity"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<SetRoleMutation, SetRoleMutationVariables>;
export const FaceGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FaceGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"faces"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"faceGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"fpir"}},{"kind":"Field","name":{"kind":"Name","value":"gallery"}},{"kind":"Field","name":{"kind":"Name","value":"uncertainty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"medoid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundFace"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundFace"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"faces"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"faces"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FpirUncertainty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"strangers"}},{"kind":"Field","name":{"kind":"Name","value":"extrapolated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}}]} as unknown as DocumentNode<FaceGroupsQuery, FaceGroupsQueryVariables>;
export const FaceSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FaceSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"face"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"upload"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"uploadFaces"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"combine"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FaceCombine"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FaceScope"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"faceSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"face"},"value":{"kind":"Variable","name":{"kind":"Name","value":"face"}}},{"kind":"Argument","name":{"kind":"Name","value":"upload"},"value":{"kind":"Variable","name":{"kind":"Name","value":"upload"}}},{"kind":"Argument","name":{"kind":"Name","value":"uploadFaces"},"value":{"kind":"Variable","name":{"kind":"Name","value":"uploadFaces"}}},{"kind":"Argument","name":{"kind":"Name","value":"combine"},"value":{"kind":"Variable","name":{"kind":"Name","value":"combine"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"fpir"}},{"kind":"Field","name":{"kind":"Name","value":"gallery"}},{"kind":"Field","name":{"kind":"Name","value":"uploadFace"}},{"kind":"Field","name":{"kind":"Name","value":"uncertainty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FoundFace"}},{"kind":"Field","name":{"kind":"Name","value":"poor"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FpirUncertainty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"strangers"}},{"kind":"Field","name":{"kind":"Name","value":"extrapolated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FoundFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<FaceSearchQuery, FaceSearchQueryVariables>;
export const HashSetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HashSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hashSets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"benign"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"addedBy"}},{"kind":"Field","name":{"kind":"Name","value":"categoryCount"}},{"kind":"Field","name":{"kind":"Name","value":"hashes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<HashSetsQuery, HashSetsQueryVariables>;
export const HashSetImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"HashSetImports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hashSetImports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"failure"}},{"kind":"Field","name":{"kind":"Name","value":"finished"}}]}}]}}]} as unknown as DocumentNode<HashSetImportsSubscription, HashSetImportsSubscriptionVariables>;
export const JudgeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Judge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"left"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"right"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Verdict"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"left"},"value":{"kind":"Variable","name":{"kind":"Name","value":"left"}}},{"kind":"Argument","name":{"kind":"Name","value":"right"},"value":{"kind":"Variable","name":{"kind":"Name","value":"right"}}},{"kind":"Argument","name":{"kind":"Name","value":"verdict"},"value":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgementCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<JudgeMutation, JudgeMutationVariables>;
export const ConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Confirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"judgement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Verdict"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"judgement"},"value":{"kind":"Variable","name":{"kind":"Name","value":"judgement"}}},{"kind":"Argument","name":{"kind":"Name","value":"verdict"},"value":{"kind":"Variable","name":{"kind":"Name","value":"verdict"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgementCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ConfirmMutation, ConfirmMutationVariables>;
export const RetractDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Retract"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"judgement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retract"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"judgement"},"value":{"kind":"Variable","name":{"kind":"Name","value":"judgement"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}]}}]} as unknown as DocumentNode<RetractMutation, RetractMutationVariables>;
export const SetVictimStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetVictimStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"victim"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatus"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setVictimStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"victim"},"value":{"kind":"Variable","name":{"kind":"Name","value":"victim"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<SetVictimStatusMutation, SetVictimStatusMutationVariables>;
export const ConfirmVictimStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmVictimStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statement"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatus"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmVictimStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"statement"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statement"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<ConfirmVictimStatusMutation, ConfirmVictimStatusMutationVariables>;
export const AwaitedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Awaited"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"awaitedJudgements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeenFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AwaitedQuery, AwaitedQueryVariables>;
export const AlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"open"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"Variable","name":{"kind":"Name","value":"open"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"victim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"near"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"fpir"}},{"kind":"Field","name":{"kind":"Name","value":"gallery"}},{"kind":"Field","name":{"kind":"Name","value":"uncertainty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"face"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeenFace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"judgement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JudgementCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementCore"}},{"kind":"Field","name":{"kind":"Name","value":"victim"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeenFace"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Face"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FpirUncertainty"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"strangers"}},{"kind":"Field","name":{"kind":"Name","value":"extrapolated"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JudgementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Judgement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedVerdict"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"left"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"right"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VictimStatement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedStatus"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedReason"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]} as unknown as DocumentNode<AlertsQuery, AlertsQueryVariables>;
export const OpenAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OpenAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"open"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<OpenAlertsQuery, OpenAlertsQueryVariables>;
export const TakeUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}}]} as unknown as DocumentNode<TakeUpMutation, TakeUpMutationVariables>;
export const FollowAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"FollowAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FollowAlertsSubscription, FollowAlertsSubscriptionVariables>;
export const CaseKnownDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CaseKnown"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"knownMaterial"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityCore"}},{"kind":"Field","name":{"kind":"Name","value":"mentions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"set"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"turned"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"benign"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Entity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]} as unknown as DocumentNode<CaseKnownQuery, CaseKnownQueryVariables>;
export const MediaReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MediaReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"film"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"faces"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reviewed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"known"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewKnown"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"listed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fold"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"like"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mediaReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"film"},"value":{"kind":"Variable","name":{"kind":"Name","value":"film"}}},{"kind":"Argument","name":{"kind":"Name","value":"faces"},"value":{"kind":"Variable","name":{"kind":"Name","value":"faces"}}},{"kind":"Argument","name":{"kind":"Name","value":"reviewed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reviewed"}}},{"kind":"Argument","name":{"kind":"Name","value":"known"},"value":{"kind":"Variable","name":{"kind":"Name","value":"known"}}},{"kind":"Argument","name":{"kind":"Name","value":"listed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"listed"}}},{"kind":"Argument","name":{"kind":"Name","value":"fold"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fold"}}},{"kind":"Argument","name":{"kind":"Name","value":"like"},"value":{"kind":"Variable","name":{"kind":"Name","value":"like"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewCore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"film"}},{"kind":"Field","name":{"kind":"Name","value":"faces"}},{"kind":"Field","name":{"kind":"Name","value":"frames"}},{"kind":"Field","name":{"kind":"Name","value":"similar"}},{"kind":"Field","name":{"kind":"Name","value":"media"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"thumbnail"}},{"kind":"Field","name":{"kind":"Name","value":"known"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"set"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"benign"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mention"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locator"}},{"kind":"Field","name":{"kind":"Name","value":"asserted"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"exhibit"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}}]}}]} as unknown as DocumentNode<MediaReviewQuery, MediaReviewQueryVariables>;
export const ReviewCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reference"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"case"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"reference"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reference"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}}]} as unknown as DocumentNode<ReviewCaseQuery, ReviewCaseQueryVariables>;
export const ReviewProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReviewProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reviewed"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<ReviewProgressQuery, ReviewProgressQueryVariables>;
export const CategorySchemesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategorySchemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categorySchemes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<CategorySchemesQuery, CategorySchemesQueryVariables>;
export const CategoriseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Categorise"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"media"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categorise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"media"},"value":{"kind":"Variable","name":{"kind":"Name","value":"media"}}},{"kind":"Argument","name":{"kind":"Name","value":"scheme"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scheme"}}},{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]} as unknown as DocumentNode<CategoriseMutation, CategoriseMutationVariables>;
export const UndoCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"case"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"media"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"case"},"value":{"kind":"Variable","name":{"kind":"Name","value":"case"}}},{"kind":"Argument","name":{"kind":"Name","value":"media"},"value":{"kind":"Variable","name":{"kind":"Name","value":"media"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryCore"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CaseCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Case"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"sealed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryCore"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MediaCategory"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheme"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"case"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseCore"}}]}}]}}]} as unknown as DocumentNode<UndoCategoryMutation, UndoCategoryMutationVariables>;
export const SetReviewModeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetReviewMode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"hashOnly"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setReviewMode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"hashOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"hashOnly"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hashOnly"}}]}}]}}]} as unknown as DocumentNode<SetReviewModeMutation, SetReviewModeMutationVariables>;