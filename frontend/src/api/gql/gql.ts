/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.HitsDocument,
    "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.NetworksDocument,
    "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.NetworkByIdDocument,
    "\n  query Reappearances($minCases: Int!, $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, first: $first, after: $after) {\n      edges { node {\n        id band score status role\n        cases { ...CaseCore }\n        faces {\n          id kind key label quality thumbnail\n          mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.ReappearancesDocument,
    "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n": typeof types.NeighbourhoodDocument,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n": typeof types.PathsDocument,
    "\n  query Me { me { id name role } notice }\n": typeof types.MeDocument,
    "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.CasesDocument,
    "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n": typeof types.CaseNamesDocument,
    "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n": typeof types.CasePageDocument,
    "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseEvidenceDocument,
    "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseEntitiesDocument,
    "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseTimelineDocument,
    "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.CaseCustodyDocument,
    "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": typeof types.EvidenceProblemsDocument,
    "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n": typeof types.EvidenceByIdDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n": typeof types.CreateCaseDocument,
    "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n": typeof types.ProgressDocument,
    "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.AuditDocument,
    "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.SearchDocument,
    "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.EventsDocument,
    "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n": typeof types.EntityByIdDocument,
    "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.EntityMentionsDocument,
    "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": typeof types.EntityContactsDocument,
    "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n": typeof types.SetRoleDocument,
    "\n  fragment EntityCore on Entity { id kind key label }\n": typeof types.EntityCoreFragmentDoc,
    "\n  fragment CaseCore on Case { id reference title status unit sealed }\n": typeof types.CaseCoreFragmentDoc,
    "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n": typeof types.EvidenceCoreFragmentDoc,
    "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n": typeof types.EventCoreFragmentDoc,
    "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n": typeof types.ChartNodeFragmentDoc,
};
const documents: Documents = {
    "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.HitsDocument,
    "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.NetworksDocument,
    "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": types.NetworkByIdDocument,
    "\n  query Reappearances($minCases: Int!, $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, first: $first, after: $after) {\n      edges { node {\n        id band score status role\n        cases { ...CaseCore }\n        faces {\n          id kind key label quality thumbnail\n          mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.ReappearancesDocument,
    "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n": types.NeighbourhoodDocument,
    "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n": types.PathsDocument,
    "\n  query Me { me { id name role } notice }\n": types.MeDocument,
    "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.CasesDocument,
    "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n": types.CaseNamesDocument,
    "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n": types.CasePageDocument,
    "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseEvidenceDocument,
    "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseEntitiesDocument,
    "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseTimelineDocument,
    "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.CaseCustodyDocument,
    "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n": types.EvidenceProblemsDocument,
    "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n": types.EvidenceByIdDocument,
    "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n": types.CreateCaseDocument,
    "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n": types.ProgressDocument,
    "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.AuditDocument,
    "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.SearchDocument,
    "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.EventsDocument,
    "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n": types.EntityByIdDocument,
    "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.EntityMentionsDocument,
    "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n": types.EntityContactsDocument,
    "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n": types.SetRoleDocument,
    "\n  fragment EntityCore on Entity { id kind key label }\n": types.EntityCoreFragmentDoc,
    "\n  fragment CaseCore on Case { id reference title status unit sealed }\n": types.CaseCoreFragmentDoc,
    "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n": types.EvidenceCoreFragmentDoc,
    "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n": types.EventCoreFragmentDoc,
    "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n": types.ChartNodeFragmentDoc,
};

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = gql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function gql(source: string): unknown;

/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {\n      edges { node {\n        entity { ...EntityCore }\n        cases { ...CaseCore }\n        strength ignoredBecause\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {\n    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {\n      edges { node { id label size cohesion stability cases { ...CaseCore } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {\n    node(id: $id) {\n      __typename\n      ... on Network {\n        id label size cohesion stability\n        cases { ...CaseCore }\n        members(first: $members) {\n          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n        evidence(first: $evidence) {\n          edges { node { id exhibit name format case { ...CaseCore } } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Reappearances($minCases: Int!, $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, first: $first, after: $after) {\n      edges { node {\n        id band score status role\n        cases { ...CaseCore }\n        faces {\n          id kind key label quality thumbnail\n          mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Reappearances($minCases: Int!, $first: Int!, $after: String) {\n    reappearances(minCases: $minCases, first: $first, after: $after) {\n      edges { node {\n        id band score status role\n        cases { ...CaseCore }\n        faces {\n          id kind key label quality thumbnail\n          mentions(first: 1) { edges { node { locator evidence { id exhibit case { ...CaseCore } } } } }\n        }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n"): (typeof documents)["\n  query Neighbourhood(\n    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!\n  ) {\n    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n      truncated { shown total because }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n"): (typeof documents)["\n  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {\n    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {\n      length\n      nodes { ...ChartNode }\n      links { ...ChartLink }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Me { me { id name role } notice }\n"): (typeof documents)["\n  query Me { me { id name role } notice }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Cases($first: Int!, $after: String, $text: String) {\n    cases(first: $first, after: $after, text: $text) {\n      edges { node {\n        ...CaseCore\n        counts { kind count }\n        eventCounts { type count }\n        evidence(first: 1) { totalCount }\n      } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n"): (typeof documents)["\n  query CaseNames { cases(first: 200) { edges { node { ...CaseCore } } } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n"): (typeof documents)["\n  query CasePage($reference: String!) {\n    case(reference: $reference) {\n      ...CaseCore\n      legalBasis retentionUntil openedAt openedBy closedAt outcome level\n      counts { kind count }\n      eventCounts { type count }\n      access { user { id name } level }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseEvidence($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      evidence(first: $first, after: $after) {\n        edges { node { ...EvidenceCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseEntities($reference: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      entities(kinds: $kinds, first: $first, after: $after) {\n        edges { node { ...EntityCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseTimeline($reference: String!, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      timeline(from: $from, to: $to, first: $first, after: $after) {\n        edges { node { ...EventCore } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query CaseCustody($reference: String!, $first: Int!, $after: String) {\n    case(reference: $reference) {\n      id\n      custody(first: $first, after: $after) {\n        edges { node { at actor action detail hash } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query EvidenceProblems($id: ID!, $first: Int!, $after: String) {\n    node(id: $id) {\n      __typename\n      ... on Evidence {\n        id\n        problems(first: $first, after: $after) {\n          edges { node { locator reason } }\n          pageInfo { hasNextPage endCursor }\n          totalCount\n        }\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n"): (typeof documents)["\n  query EvidenceById($id: ID!) {\n    node(id: $id) { __typename ... on Evidence { ...EvidenceCore case { ...CaseCore } } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n"): (typeof documents)["\n  mutation CreateCase($input: CreateCaseInput!) { createCase(input: $input) { ...CaseCore } }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n"): (typeof documents)["\n  subscription Progress($evidence: ID!) {\n    ingestProgress(evidence: $evidence) { evidence phase done total observations problems finished }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Audit($first: Int!, $after: String, $actor: String, $action: String) {\n    audit(first: $first, after: $after, actor: $actor, action: $action) {\n      edges { node { at actor action subject detail hash } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {\n    search(text: $text, kinds: $kinds, first: $first, after: $after) {\n      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {\n    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {\n      edges { node { ...EventCore } }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n"): (typeof documents)["\n  query EntityById($id: ID!) {\n    entity(id: $id) {\n      __typename\n      ...EntityCore\n      cases(first: 50) { edges { node { ...CaseCore } } totalCount }\n      roles { role case { ...CaseCore } }\n      ... on Face { quality thumbnail }\n      ... on Media { thumbnail }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query EntityMentions($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      mentions(first: $first, after: $after) {\n        edges { node {\n          locator locators count asserted extractor confidence at last\n          grade { source information handling }\n          evidence { id exhibit name sha256 case { ...CaseCore } }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"): (typeof documents)["\n  query EntityContacts($id: ID!, $first: Int!, $after: String) {\n    entity(id: $id) {\n      id\n      contacts(first: $first, after: $after) {\n        edges { node {\n          with { ...EntityCore }\n          channels messages calls seconds first last\n          cases { ...CaseCore }\n        } }\n        pageInfo { hasNextPage endCursor }\n        totalCount\n      }\n    }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n"): (typeof documents)["\n  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {\n    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EntityCore on Entity { id kind key label }\n"): (typeof documents)["\n  fragment EntityCore on Entity { id kind key label }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment CaseCore on Case { id reference title status unit sealed }\n"): (typeof documents)["\n  fragment CaseCore on Case { id reference title status unit sealed }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n"): (typeof documents)["\n  fragment EvidenceCore on Evidence {\n    id exhibit name sha256 size mediaType status format receivedAt problemCount\n    grade { source information handling }\n    counts { kind count }\n    eventCounts { type count }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n"): (typeof documents)["\n  fragment EventCore on Event {\n    __typename id type at zone channel direction text locator\n    parties { role entity { ...EntityCore } }\n    evidence { id exhibit name case { ...CaseCore } }\n    ... on Call { seconds }\n  }\n"];
/**
 * The gql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function gql(source: "\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n"): (typeof documents)["\n  fragment ChartNode on GraphNode { id kind label cases degree community }\n  fragment ChartLink on GraphLink { source target type weight first last evidence }\n"];

export function gql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;