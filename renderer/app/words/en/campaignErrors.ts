/** Errors of campaigns, their answers and samples: what happened, and what to do. */
export const campaignErrors = {
  "campaign-unknown": {
    title: "This campaign does not exist any more.",
    remedy: "Choose another one, or take its removal back.",
  },
  "campaign-name-empty": {
    title: "The campaign needs a name.",
    remedy: "Type one that you will know again.",
  },
  "campaign-name-taken": {
    title: "There is a campaign of this name already.",
    remedy: "Choose another name.",
  },
  "campaign-invalid": {
    title: "Something in this plan cannot be kept.",
    remedy: "Check the number or text you changed last.",
  },
  "campaign-launched": {
    title: "This campaign is launched; its plan stands fast.",
    remedy: "Take the launch back while no file has left, or plan the next campaign from it.",
  },
  "campaign-not-launched": {
    title: "This campaign is not launched yet.",
    remedy: "Launch it first: only then is it known who is contacted and who is held out.",
  },
  "campaign-not-ready": {
    title: "Something is still missing before launch.",
    remedy: "Go through the points listed beside the plan.",
  },
  "campaign-files-left": {
    title: "Files of this campaign have left already.",
    remedy: "People may have been contacted, so launch and campaign stay. Conclude the campaign instead.",
  },
  "wave-unknown": {
    title: "This wave is not part of the campaign.",
    remedy: "Choose one of its waves.",
  },
  "return-no-code": {
    title: "No column of this file holds the codes of a list.",
    remedy: "Ask for the list back with its code column, or type the replies in one by one.",
  },
  "return-nothing": {
    title: "Nothing in this file is new or can be used.",
    remedy: "Look at the rows that could not be used, and why.",
  },
  "reply-unknown": {
    title: "This reply does not exist any more.",
    remedy: "Go back to the list of replies.",
  },
  "follow-up-unknown": {
    title: "This follow-up does not exist any more.",
    remedy: "Go back to the queue.",
  },
  "next-step-needed": {
    title: "An open follow-up needs a next step and a day.",
    remedy: "Say what comes next and when, or close it as won, lost or refused.",
  },
  "sample-drawn": {
    title: "The people to ask are drawn already.",
    remedy: "Ask the same people again; only then can before and after be compared.",
  },
  "sample-too-small": {
    title: "Too few people for a sample.",
    remedy: "At least 30 people have to be asked before anything can be said.",
  },
} as const;
