// The two dictionaries of OpenCC that are used, from traditional to simplified; the package types only its entry points.
declare module "opencc-js/dict/TSCharacters" {
  const dictionary: string;
  export default dictionary;
}
declare module "opencc-js/dict/TSPhrases" {
  const dictionary: string;
  export default dictionary;
}
