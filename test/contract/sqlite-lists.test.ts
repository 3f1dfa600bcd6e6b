import { describeContract } from "./parts.js";
import { stores } from "./stores.js";

describeContract(stores.sqlite, ["lists"]);
