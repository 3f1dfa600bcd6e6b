/** Who makes devices and models: "faster than Google in search" is compared with no single thing. */
export const vendors =
  "NVIDIA|Nvidia|AMD|Intel|Google|Meta|OpenAI|Huawei|Apple|Microsoft|Amazon|Alibaba|Anthropic|Facebook|Qualcomm|Samsung|Xilinx|Cerebras|Graphcore";

/** Generations of devices: what something ran on before. */
const architectures =
  "Kepler|Maxwell|Pascal|Volta|Turing|Ampere|Hopper|Blackwell|Rubin|Haswell|Broadwell|Skylake|Icelake|Sapphire|Zen|Neoverse|Vega|Navi";

/** Natural languages: what a text is written in. */
const languages =
  "English|Chinese|Mandarin|German|French|Spanish|Italian|Portuguese|Russian|Japanese|Korean|Arabic|Hindi|Latin|Greek|Turkish|Dutch|Polish" +
  "|Vietnamese|Indonesian|Swahili|Hebrew|Persian|Bengali|Czech|Swedish|Finnish|Ukrainian|Thai";

/** Words that somebody writes with a capital: how a rival is made or chosen, and not what it is called. */
const common =
  "Random|Uniform|Greedy|Naive|Vanilla|Baselines?|Default|Original|Standard|Normal|Regular|Plain|Simple|Basic|Classic|Classical|Traditional" +
  "|Conventional|Previous|Prior|Existing|Earlier|Older|Former|Recent|Current|Other|Others|Another|Similar|Comparable|Known|State|Best|Strongest" +
  "|Average|Median|Mean|Expected|Ideal|Optimal|Oracle|Theoretical|Human|Humans|Manual|Expert|Experts|Native|Stock|Official|Commercial|Proprietary" +
  "|Dense|Sparse|Static|Dynamic|Fixed|Full|Half|Single|Double|Multi|Sequential|Serial|Parallel|Centralized|Distributed|Local|Global|Online|Offline" +
  "|Software|Hardware|Cloud|Edge|Server|Servers|Host|Devices?|Supervised|Unsupervised|Pretraining|Finetuning|Prompting|Retraining|Search|Sampling" +
  "|That|This|These|Those|Their|Theirs|Ours|Ones|When|What|With|Without|Either|Both|Each|Every|Many|Most|Several|Some|Table|Figure|Section|Chance";

const noRival = new RegExp(`^(?:${[vendors, architectures, languages, common].join("|")})$`, "u");

/** True for a word with a capital that is compared with often and names no method, system or model. */
export const isNoRival = (word: string): boolean => noRival.test(word);
