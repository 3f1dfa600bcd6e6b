/**
 * What reading takes, in rows: the time of one step along an index, a tenth of a microsecond of the embedded store. They are rounded from
 * the processor time of single questions at graphs of 3,459, 20,000 and 200,000 nodes.
 */
export const weights = {
  /** An edge is followed and the node at its other end read. */
  edge: 4,
  /** A row is read whole, beside the index, so that a filter can be decided. */
  whole: 7,
  /** Text is compared without regard to case. */
  text: 4,
  /** A list is looked through for a word. */
  member: 8,
  /** A row is counted under the nodes of a relation. */
  related: 4,
  /** A row is put into the group of an aggregate, with its number, and where the median is asked for. */
  grouped: 6,
  ranked: 30,
  /** A row is sorted. */
  sorted: 2,
  /** What is read of a node that is shown. */
  shown: 40,
  /** An edge that a walk meets. */
  walked: 30,
  /** An edge that a search for paths reads, and what is worked out of it. */
  onPath: 150,
  /** A ref is looked up. */
  ref: 20,
  /** One of the things of which some may hold a word that is searched for. */
  searched: 0.1,
  /** What a question takes, however little it finds. */
  question: 5_000,
} as const;
