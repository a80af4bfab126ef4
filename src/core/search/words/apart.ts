/**
 * Words that the rules would make one with another word: `experience` with `experiment`, `important` with `import`,
 * `severed` with `several`; and things with what one does: a `resolver` looks up names, and `resolved` stands in every
 * postmortem. Each line is a word with its own forms.
 */
const LINES = `
  analyzer analyzers
  attachment attachments
  authenticator authenticators
  commitment commitments
  community communities
  computer computers
  consumer consumers
  container containers
  content contents
  contention
  contentful
  controller controllers
  corrective
  customer customers
  emptied
  exhaustive exhaustively
  experience experiences
  experiment experiments
  exporter exporters
  extension extensions
  follower followers
  function functions
  functional functionality functionalities functionally functioning
  general generally
  generator generators
  important importance importantly
  index indexes indices
  informer informers
  internal internally
  interpreter interpreters
  invalid
  invalidate invalidated invalidates invalidating invalidation
  isolation
  liveness
  manifest manifests
  manifestation manifestations
  minority
  observability
  operator operators
  presentation presentations
  promotional
  provider providers
  relevance
  resolver resolvers
  setting settings
  severed
  terminal terminals
  unit units
  united
  unresolvable
  validity
`;

/** The stem of each such word: the first of its line. */
export const APART: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);
