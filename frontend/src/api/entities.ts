import { gql } from "./gql";

export const Search = gql(`
  query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      edges { node { ...EntityCore cases(first: 6) { edges { node { ...CaseCore } } pageInfo { hasNextPage } } } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const Events = gql(`
  query Events($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime, $first: Int!, $after: String) {
    events(text: $text, entity: $entity, case: $case, from: $from, to: $to, first: $first, after: $after) {
      edges { node { ...EventCore } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const EntityById = gql(`
  query EntityById($id: ID!) {
    entity(id: $id) {
      __typename
      ...EntityCore
      cases(first: 50) { edges { node { ...CaseCore legalBasis } } totalCount }
      roles { role case { ...CaseCore } }
      ... on Face { quality poor thumbnail }
      ... on Media { thumbnail }
    }
  }
`);

export const EntityMentions = gql(`
  query EntityMentions($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      mentions(first: $first, after: $after) {
        edges { node {
          locator locators count asserted extractor confidence at last
          grade { source information handling }
          evidence { id exhibit name sha256 case { ...CaseCore } }
        } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const EntityContacts = gql(`
  query EntityContacts($id: ID!, $first: Int!, $after: String) {
    entity(id: $id) {
      id
      contacts(first: $first, after: $after) {
        edges { node {
          with { ...EntityCore }
          channels messages calls seconds first last
          cases { ...CaseCore }
        } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

export const SetRole = gql(`
  mutation SetRole($case: ID!, $entity: ID!, $role: Role!, $reason: String!) {
    setRole(case: $case, entity: $entity, role: $role, reason: $reason) { role case { ...CaseCore } }
  }
`);
