export { takeBack as default } from "./lend.mjs";
