import { gql } from "./gql";

export const Hits = gql(`
  query Hits($case: ID, $kinds: [EntityKind!], $first: Int!, $after: String) {
    crossCaseHits(case: $case, kinds: $kinds, first: $first, after: $after) {
      edges { node {
        entity { ...EntityCore }
        cases { ...CaseCore }
        strength ignoredBecause
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const Networks = gql(`
  query Networks($cases: [ID!], $minSize: Int!, $first: Int!, $after: String) {
    networks(cases: $cases, minSize: $minSize, first: $first, after: $after) {
      edges { node { id label size cohesion stability cases { ...CaseCore } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const NetworkById = gql(`
  query NetworkById($id: ID!, $members: Int!, $evidence: Int!) {
    node(id: $id) {
      __typename
      ... on Network {
        id label size cohesion stability
        cases { ...CaseCore }
        members(first: $members) {
          edges { node { part betweenness pagerank degree entity { ...EntityCore } } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
        evidence(first: $evidence) {
          edges { node { id exhibit name format case { ...CaseCore } } }
          pageInfo { hasNextPage endCursor }
          totalCount
        }
      }
    }
  }
`);

export const Reappearances = gql(`
  query Reappearances($minCases: Int!, $status: String, $faces: [ID!], $first: Int!, $after: String) {
    reappearances(minCases: $minCases, status: $status, faces: $faces, first: $first, after: $after) {
      edges { node {
        id band score fpir gallery uncertainty { ...Figure } status role
        cases { ...CaseCore }
        victim { id label }
        faces { ...SeenFace }
        judgements { ...JudgementCore }
        history { ...StatementCore }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

/** Two faces that no group holds together, and what was judged of them. */
export const TwoFaces = gql(`
  query TwoFaces($left: ID!, $right: ID!) {
    left: entity(id: $left) { __typename ... on Face { ...SeenFace } }
    right: entity(id: $right) { __typename ... on Face { ...SeenFace } }
    judgements(entity: $right, first: 50) { edges { node { ...JudgementCore } } }
  }
`);

export const Neighbourhood = gql(`
  query Neighbourhood(
    $ids: [ID!]!, $depth: Int!, $kinds: [EntityKind!], $linkTypes: [String!], $from: DateTime, $to: DateTime, $limit: Int!
  ) {
    neighbourhood(ids: $ids, depth: $depth, kinds: $kinds, linkTypes: $linkTypes, from: $from, to: $to, limit: $limit) {
      nodes { ...ChartNode }
      links { ...ChartLink }
      truncated { shown total because }
    }
  }
`);

export const Paths = gql(`
  query Paths($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!) {
    paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit) {
      length
      nodes { ...ChartNode }
      links { ...ChartLink }
    }
  }
`);
