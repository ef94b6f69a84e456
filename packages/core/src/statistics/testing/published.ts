/** Shrout PE, Fleiss JL. Psychol Bull 1979;86:420-428, tables 2 and 4: six subjects, four judges. */
export const shroutFleiss = {
  ratings: [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ],
  printed: {
    'ICC(1,1)': 0.17,
    'ICC(2,1)': 0.29,
    'ICC(3,1)': 0.71,
    'ICC(1,k)': 0.44,
    'ICC(2,k)': 0.62,
    'ICC(3,k)': 0.91,
  },
  intervals: {
    'ICC(1,1)': [-0.1329323, 0.7225601],
    'ICC(2,1)': [0.0187865, 0.7610844],
    'ICC(3,1)': [0.3424648, 0.9458583],
    'ICC(1,k)': [-0.8844422, 0.9124154],
    'ICC(2,k)': [0.0711368, 0.927232],
    'ICC(3,k)': [0.6756747, 0.9858917],
  },
  meanSquares: {
    betweenSubjects: 11.2416667,
    betweenRaters: 32.4861111,
    residual: 1.0194444,
    withinSubjects: 6.2638889,
    total: 168.9583333 / 23,
  },
} as const;

/** Bland JM, Altman DG. Lancet 1986;1:307-310: peak expiratory flow, l/min, two meters, each read twice. */
export const peakFlow = {
  wright1: [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
  wright2: [490, 397, 512, 401, 470, 611, 415, 431, 638, 429, 420, 633, 275, 492, 165, 372, 421],
  mini1: [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451],
  mini2: [525, 415, 508, 444, 500, 625, 460, 390, 642, 432, 420, 605, 227, 467, 268, 370, 443],
} as const;
