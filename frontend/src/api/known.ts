import { gql } from "./gql";

export const CaseKnown = gql(`
  query CaseKnown($reference: ID!, $first: Int!, $after: String) {
    knownMaterial(case: $reference, first: $first, after: $after) {
      edges { node {
        media { ...EntityCore mentions(first: 20) { edges { node { evidence { id exhibit name case { reference } } } } } }
        set how distance turned seconds series benign
        category { scheme code }
      } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);
