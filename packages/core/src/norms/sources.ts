import type { Source } from './source.ts';

type Entry = readonly [citation: string, url?: string];

/** Every publication that norms and errors are taken from, by author and year. */
const entries = {
  SOUCIE2011: [
    'Soucie JM, Wang C, Forsyth A, et al. Range of motion measurements: reference values and a database for comparison studies. Haemophilia 2011;17(3):500-507',
    'https://doi.org/10.1111/j.1365-2516.2010.02399.x',
  ],
  CDC_XLS_AZM: [
    'CDC Joint Range of Motion Study, public-use file (the data of Soucie 2011): right side, computed anew by a third party',
    'https://archive.cdc.gov/www_cdc_gov/ncbddd/jointrom/index.html',
  ],
  GILL2020: [
    'Gill TK, Shanahan EM, Tucker GR, Buchbinder R, Hill CL. Shoulder range of movement in the general population. BMC Musculoskelet Disord 2020;21:676',
    'https://doi.org/10.1186/s12891-020-03665-9',
  ],
  FLEISIG2022: [
    'Fleisig GS et al. Active range of motion of the shoulder: a cross-sectional study of 6635 subjects. JSES Int 2022',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC9937824/',
  ],
  MCKAY2017: [
    'McKay MJ et al. Normative reference values for strength and flexibility of 1,000 children and adults. Neurology 2017;88:36-43',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC5200854/',
  ],
  APTI2023: [
    'Apti A et al. Normative values for cervical and lumbar range of motion in healthy young adults. J Turk Spinal Surg 2023;34:113-117',
    'https://doi.org/10.4274/jtss.galenos.2023.33042',
  ],
  FALLS2023: [
    'Cervical mobility and cervical proprioception in relation to fall risk among older adults (2023), those who had not fallen',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC10260694/',
  ],
  ESOLA1996: [
    'Esola MA et al. Analysis of lumbar spine and hip motion during forward bending. Spine 1996',
  ],
  BOONE1979: [
    'Boone DC, Azen SP. Normal range of motion of joints in male subjects. J Bone Joint Surg Am 1979;61:756-759',
  ],
  ZWERUS2019: [
    'Zwerus EL et al. Normative values and affecting factors for the elbow range of motion. Shoulder Elbow 2019',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC6555111/',
  ],
  FAN2019: [
    'Fan S et al. Variation of grip strength and wrist range of motion with forearm rotation in healthy young volunteers. J Hand Microsurg 2019;11(2):88-93',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC6692155/',
  ],
  BAIN2015: [
    'Bain GI et al. The functional range of motion of the finger joints. J Hand Surg Eur 2015;40(4):406-411',
    'https://doi.org/10.1177/1753193414533754',
  ],
  THUMB_NIVA: [
    'Range of movement of the thumb (PMC3653006)',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3653006/',
  ],
  BOYD2012: [
    'Boyd BS, Villa PS. Normal inter-limb differences during the straight leg raise neurodynamic test. BMC Musculoskelet Disord 2012;13:245',
    'https://doi.org/10.1186/1471-2474-13-245',
  ],
  OKUNO2026: [
    'Okuno H et al. Reliability and validity of AI-based pose estimation for lower limb flexibility and range of motion. Sensors 2026',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC13611076/',
  ],
  FLETCHER2008: [
    'Fletcher JP, Bandy WD. Intrarater reliability of CROM measurement of cervical spine active range of motion in persons with and without neck pain. J Orthop Sports Phys Ther 2008;38(10):640-645',
    'https://doi.org/10.2519/jospt.2008.2680',
  ],
  ANWAR2022: [
    'Anwar S et al. Intrarater reliability of the CROM device in chronic neck pain and respiratory dysfunction. Anaesth Pain Intensive Care 2022;26(4):503-509',
    'https://doi.org/10.35975/apic.v26i4.1957',
  ],
  KOLBER2011: [
    'Kolber MJ, Vega F, Widmayer K, Cheng MS. The reliability and minimal detectable change of shoulder mobility measurements using a digital inclinometer. Physiother Theory Pract 2011;27(2):176-184',
    'https://doi.org/10.3109/09593985.2010.481011',
  ],
  KOLBER2009: [
    'Kolber MJ, Saltzman SB, Beekhuizen KS, Cheng MS. Reliability and minimal detectable change of inclinometric shoulder mobility measurements. Physiother Theory Pract 2009;25(8):572-581',
    'https://doi.org/10.3109/09593980802667995',
  ],
  HAYES2001: [
    'Hayes K, Walton JR, Szomor ZL, Murrell GAC. Reliability of five methods for assessing shoulder range of motion. Aust J Physiother 2001;47:289-294',
  ],
  DOUGHERTY2015: [
    'Dougherty J, Walmsley S, Osmotherly PG. Passive range of movement of the shoulder: a standardized method. J Manipulative Physiol Ther 2015;38:218-224',
  ],
  REISSNER2019: [
    'Reissner L et al. Minimal detectable difference of the finger and wrist range of motion: comparison of goniometry and 3D motion analysis. J Orthop Surg Res 2019;14:173',
    'https://doi.org/10.1186/s13018-019-1177-y',
  ],
  THIEME2024: [
    'Inclinometers and apps are better than goniometers, measuring knee extension range of motion in ACL patients. J Knee Surg 2024',
    'https://doi.org/10.1055/a-2321-0516',
  ],
  POWDEN2015: [
    'Powden CJ, Hoch JM, Hoch MC. Reliability and minimal detectable change of the weight-bearing lunge test: a systematic review. Man Ther 2015',
    'https://doi.org/10.1016/j.math.2015.01.004',
  ],
  NETO2015: [
    'Neto T, Jacobsohn L, Carita AI, Oliveira R. Reliability of the active-knee-extension and straight-leg-raise tests in subjects with flexibility deficits. J Sport Rehabil 2015;24(4)',
    'https://doi.org/10.1123/jsr.2014-0220',
  ],
  LOPEZ2009: [
    'Lopez-Minarro PA, de Baranda PS, Rodriguez-Garcia PL. A comparison of the sit-and-reach test and the back-saver sit-and-reach test in university students. J Sports Sci Med 2009;8(1):116-122',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3737781/',
  ],
  LAZEM2026: [
    'Lazem H et al. Validity and reliability of the Track-UL algorithm for upper-limb functional range of motion after stroke. JMIR Rehabil Assist Technol 2026;13:e87128',
    'https://doi.org/10.2196/87128',
  ],
} as const satisfies Readonly<Record<string, Entry>>;

export type SourceId = keyof typeof entries;

/**
 * The publication of an id.
 *
 * @example sourceOf('GILL2020').url // 'https://doi.org/10.1186/s12891-020-03665-9'
 */
export function sourceOf(id: SourceId): Source {
  const [citation, url]: Entry = entries[id];
  return { id, citation, url: url ?? null };
}

/** Every publication, in the order of the table. */
export const sources: readonly Source[] = (Object.keys(entries) as SourceId[]).map(sourceOf);
