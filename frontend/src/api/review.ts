import { gql } from "./gql";

export const ReviewParts = gql(`
  fragment CategoryCore on MediaCategory { scheme code reason by at case { ...CaseCore } }
  fragment ReviewCore on ReviewItem {
    film faces frames similar
    media { id key thumbnail known { set how distance benign series category { scheme code } } }
    mention { locator asserted evidence { id exhibit name case { ...CaseCore } } }
    category { ...CategoryCore }
    suggestions { ...CategoryCore }
  }
`);

export const MediaReview = gql(`
  query MediaReview(
    $case: ID!, $film: Boolean, $faces: Boolean, $reviewed: Boolean, $known: ReviewKnown, $listed: Boolean, $fold: Boolean,
    $like: ID, $first: Int!, $after: String
  ) {
    mediaReview(
      case: $case, film: $film, faces: $faces, reviewed: $reviewed, known: $known, listed: $listed,
      fold: $fold, like: $like, first: $first, after: $after
    ) {
      edges { node { ...ReviewCore } }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const ReviewCase = gql(`
  query ReviewCase($reference: String!) { case(reference: $reference) { ...CaseCore level } }
`);

export const ReviewProgress = gql(`
  query ReviewProgress($case: ID!) { reviewProgress(case: $case) { reviewed total } }
`);

export const CategorySchemes = gql(`
  query CategorySchemes { categorySchemes { name title codes { code key title } } }
`);

export const Categorise = gql(`
  mutation Categorise($case: ID!, $media: ID!, $scheme: String!, $code: String!, $reason: String) {
    categorise(case: $case, media: $media, scheme: $scheme, code: $code, reason: $reason) { ...CategoryCore }
  }
`);

export const UndoCategory = gql(`
  mutation UndoCategory($case: ID!, $media: ID!) { undoCategory(case: $case, media: $media) { ...CategoryCore } }
`);

export const SetReviewMode = gql(`
  mutation SetReviewMode($hashOnly: Boolean!) { setReviewMode(hashOnly: $hashOnly) { id hashOnly } }
`);
