/**
 * How often rules were right on abstracts that are not in the seeds, where every statement of theirs was compared with the text: for rules of which the
 * half for development says too little, since it holds one or two of their sentences or none.
 */
export const readByHand: Readonly<Record<string, { readonly right: number; readonly count: number }>> = {
  "broader/made-of-kind@1": { right: 8, count: 9 },
  "evaluated-with/models-from@1": { right: 2, count: 2 },
  "extends/extends@4": { right: 4, count: 5 },
  "extends/extension-of@2": { right: 3, count: 3 },
  "implements/own-technique@1": { right: 1, count: 1 },
  "implements/system-of@2": { right: 3, count: 3 },
  "targets/accelerator-on@2": { right: 3, count: 3 },
  "uses/based-on@1": { right: 1, count: 1 },
  "uses/built-as@1": { right: 2, count: 2 },
  "uses/built-on@1": { right: 2, count: 2 },
  "uses/model-of@2": { right: 5, count: 5 },
  "uses/own-means@1": { right: 4, count: 4 },
  "uses/software-of-kind@2": { right: 6, count: 6 },
};
