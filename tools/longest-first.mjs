/**
 * The order of test files: the longest first, so that no worker is left with one of them while the others have nothing to do. Jest knows
 * how long each took last time; a new machine, such as one of CI, does not.
 */
const longest = [
  "test/contract/neo4j",
  "test/neo4j/kill",
  "test/differential/neo4j-",
  "test/neo4j/",
  "test/contract/sqlite-",
  "test/process/",
  "test/browser/",
  "test/docs/",
  "test/http/",
];

const rankOf = ({ path }) => {
  const rank = longest.findIndex((part) => path.includes(part));
  return rank < 0 ? longest.length : rank;
};

/** What Jest asks for the order of the files. */
class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rankOf(a) - rankOf(b) || (a.path < b.path ? -1 : 1));
  }

  /** Which files failed is not kept from one run to the next. */
  allFailedTests(tests) {
    return tests;
  }

  /** Every `count`-th file, so that each share has its part of the long ones. */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  cacheResults() {}
}

export { LongestFirst as default };
