import { describe, expect, test } from "@jest/globals";
import { paperIdentifier } from "../../src/model/paper-identifier.js";

const arxiv = [
  ...["2307.08691", "2307.08691v2", "arXiv:2307.08691v2", "ARXIV: 2307.08691", "arXiv 2307.08691 [cs.LG]", "arxiv:2307.08691v1 [cs.LG]"],
  ...[
    "https://arxiv.org/abs/2307.08691",
    "http://www.arxiv.org/abs/2307.08691v1",
    "arxiv.org/abs/2307.08691/",
    "https://arxiv.org/pdf/2307.08691",
  ],
  ...["https://arxiv.org/pdf/2307.08691v2.pdf", "https://arxiv.org/abs/2307.08691?context=cs.LG", "https://arxiv.org/html/2307.08691v1#S1"],
  ...["https://export.arxiv.org/abs/2307.08691", "https://ar5iv.labs.arxiv.org/html/2307.08691", "https://www.alphaxiv.org/abs/2307.08691"],
  ...["https://huggingface.co/papers/2307.08691", "huggingface.co/papers/2307.08691?ref=x", "https://hf.co/papers/2307.08691/"],
  ...[
    "10.48550/arXiv.2307.08691",
    "10.48550/ARXIV.2307.08691",
    "doi:10.48550/arxiv.2307.08691v2",
    "https://doi.org/10.48550/arXiv.2307.08691",
  ],
  "  2307.08691  ",
];

const oldStyle = [
  "math.GT/0309136",
  "math/0309136v3",
  "MATH/0309136",
  "arXiv:math.GT/0309136v1",
  "https://arxiv.org/abs/math.GT/0309136",
  "https://arxiv.org/pdf/math/0309136v1.pdf",
];

const dois = [
  ...["10.1145/3600006.3613165", "doi:10.1145/3600006.3613165", "DOI: 10.1145/3600006.3613165", "10.1145/3600006.3613165, and more"],
  ...["https://doi.org/10.1145/3600006.3613165", "http://dx.doi.org/10.1145/3600006.3613165/", "doi.org/10.1145/3600006.3613165?utm=1"],
  ...[
    "https://dl.acm.org/doi/10.1145/3600006.3613165",
    "https://dl.acm.org/doi/pdf/10.1145/3600006.3613165#page=2",
    "https://doi.org/10.1145%2F3600006.3613165",
  ],
];

const nothing = [
  ...[
    "2307.8691",
    "2307.086911",
    "2313.08691",
    "1400.12345",
    "0703.1234",
    "230708691",
    "2307.08691v0",
    "2307.08691.5",
    "hep-th/9913001",
    "hep-th/990100",
  ],
  ...[
    "FlashAttention-2",
    "Llama 3.1",
    "10.5",
    "10.1145",
    "1.5x",
    "https://arxiv.org/list/cs.LG/2307",
    "https://github.com/2307.08691",
    "https://arxiv.org/abs/",
  ],
  ...["https://example.org/%E0%A4%A/x", "", " "],
];

describe("an identifier of a paper", () => {
  test.each(arxiv)("%s is an arXiv id", (text) => {
    expect(paperIdentifier(text)).toBe("arxiv:2307.08691");
  });

  test.each(oldStyle)("%s is an old arXiv id", (text) => {
    expect(paperIdentifier(text)).toBe("arxiv:math/0309136");
  });

  test("keeps the hyphen of an archive", () => {
    expect(paperIdentifier("https://arxiv.org/abs/hep-th/9901001v2")).toBe("arxiv:hep-th/9901001");
  });

  test.each(dois)("%s is a DOI", (text) => {
    expect(paperIdentifier(text)).toBe("doi:10.1145/3600006.3613165");
  });

  test.each(nothing)("%j is none", (text) => {
    expect(paperIdentifier(text)).toBeNull();
  });
});
