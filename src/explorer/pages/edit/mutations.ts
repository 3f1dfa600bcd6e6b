import type { TypedDocumentNode } from "urql";
import { graphql } from "../../graphql.js";
import type { KindName } from "../../kinds.js";
import type { Written } from "../../write/use-write.js";

/** What is written of a thing. Which properties it has, `fieldsOf` says; whether they fit, the API does. */
export interface PutVariables<Input extends object = object> {
  readonly input: Input;
  readonly expectedRevision: number;
}

const putPaper = graphql(`
  mutation PutPaper($input: PaperInput!, $expectedRevision: Int) {
    write: putPaper(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
const putTechnique = graphql(`
  mutation PutTechnique($input: TechniqueInput!, $expectedRevision: Int) {
    write: putTechnique(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
const putSystem = graphql(`
  mutation PutSystem($input: SystemInput!, $expectedRevision: Int) {
    write: putSystem(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
const putHardware = graphql(`
  mutation PutHardware($input: HardwareInput!, $expectedRevision: Int) {
    write: putHardware(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
const putModel = graphql(`
  mutation PutModel($input: ModelInput!, $expectedRevision: Int) {
    write: putModel(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
const putBenchmark = graphql(`
  mutation PutBenchmark($input: BenchmarkInput!, $expectedRevision: Int) {
    write: putBenchmark(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);

/** Writes a thing of each kind. */
export const puts: Readonly<Record<KindName, TypedDocumentNode<Written, PutVariables>>> = {
  paper: putPaper,
  technique: putTechnique,
  system: putSystem,
  hardware: putHardware,
  model: putModel,
  benchmark: putBenchmark,
};

/** Writes a result of a paper, by its key. */
export const putResult = graphql(`
  mutation PutResult($input: ResultInput!, $expectedRevision: Int) {
    write: putResult(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);

export const relateMutation = graphql(`
  mutation Relate($input: RelationInput!, $expectedRevision: Int) {
    write: relate(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);

export const unrelateMutation = graphql(`
  mutation Unrelate($input: RelationKeyInput!, $expectedRevision: Int) {
    write: unrelate(input: $input, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);

export const removeMutation = graphql(`
  mutation Remove($id: ID!, $expectedRevision: Int) {
    write: remove(id: $id, expectedRevision: $expectedRevision) {
      revision
      changed
    }
  }
`);
