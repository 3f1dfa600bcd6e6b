import "reflect-metadata";
import { GraphQLScalarType } from "graphql";
import {
  Arg,
  buildSchemaSync,
  Field,
  FieldResolver,
  Float,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { typeOf } from "./list-schema.mjs";

const PartialDate = new GraphQLScalarType({ name: "PartialDate" });

/** Decorators are functions: this is what TypeScript makes of them. */
function typed(decorate, name, fields) {
  const made = { [name]: class {} }[name];
  for (const [field, [type, options = {}]] of Object.entries(fields)) Field(() => type, options)(made.prototype, field);
  decorate(made);
  return made;
}

/** A method with its decorators, and those of its parameters. */
function method(target, name, decorators, parameters) {
  parameters.forEach((decorate, index) => decorate(target.prototype, name, index));
  const descriptor = Object.getOwnPropertyDescriptor(target.prototype, name);
  for (const decorate of decorators) decorate(target.prototype, name, descriptor);
}

/** The schema of the lists by type-graphql, with a field resolver for each field that leads somewhere. */
export function buildTypeGraphqlSchema(file) {
  const PaperOrderField = { PUBLISHED: "PUBLISHED" };
  const OrderDirection = { ASC: "ASC", DESC: "DESC" };
  registerEnumType(PaperOrderField, { name: "PaperOrderField" });
  registerEnumType(OrderDirection, { name: "OrderDirection" });
  const PaperOrder = typed(InputType(), "PaperOrder", { field: [PaperOrderField], direction: [OrderDirection] });
  const PartialDateFilter = typed(InputType(), "PartialDateFilter", { lt: [PartialDate] });
  const PaperFilter = typed(InputType(), "PaperFilter", { published: [PartialDateFilter] });

  const named = { id: [ID], name: [String] };
  const Entity = typed(InterfaceType({ resolveType: typeOf }), "Entity", named);
  const entities = ["Technique", "System", "Hardware", "Model", "Benchmark"].map((name) =>
    typed(ObjectType({ implements: Entity }), name, named),
  );
  const [Technique] = entities;
  const optional = { nullable: true };
  const Paper = typed(ObjectType(), "Paper", { id: [ID], title: [String], published: [PartialDate, optional] });
  const Result = typed(ObjectType(), "Result", { id: [ID], metric: [String], value: [Float, optional] });
  const connection = (type) => typed(ObjectType(), `${type.name}Connection`, { nodes: [[type]] });
  const [PaperConnection, EntityConnection, ResultConnection] = [Paper, Entity, Result].map(connection);

  class PaperResolver {
    papers(filter, _orderBy, first) {
      return { nodes: file.papers(filter.published.lt, first) };
    }
    introduces({ pk }, first) {
      return { nodes: file.introduces(pk, first) };
    }
  }
  const first = Arg("first", () => Int);
  const asked = [Arg("filter", () => PaperFilter), Arg("orderBy", () => [PaperOrder]), first];
  method(PaperResolver, "papers", [Query(() => PaperConnection)], asked);
  method(PaperResolver, "introduces", [FieldResolver(() => EntityConnection)], [Root(), first]);
  Resolver(() => Paper)(PaperResolver);

  class TechniqueResolver {
    results({ pk }, first) {
      return { nodes: file.results(pk, first) };
    }
  }
  method(TechniqueResolver, "results", [FieldResolver(() => ResultConnection)], [Root(), first]);
  Resolver(() => Technique)(TechniqueResolver);

  return buildSchemaSync({ resolvers: [PaperResolver, TechniqueResolver], orphanedTypes: entities, validate: false });
}
