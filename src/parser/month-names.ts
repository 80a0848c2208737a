/** Names of the months in the languages that pages are shown in, for dates in which the day stands first. */
import { memoize } from "../text/memo.ts";

/**
 * A language a row, January first: full names as they stand in dates and by themselves, then short ones, in small letters
 * and without dots. Chinese, Japanese, Korean and Vietnamese number their months. Left out are short names that pages do not
 * show (Czech `pro`), and languages in which a name stands for another month than here (Croatian `listopad`).
 */
const NAMES: Readonly<Record<string, string>> = {
  en: "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
  es: "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic",
  de: "januar/jänner/jan februar/feb märz/mär/mrz april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez",
  fr: "janvier/janv/jan février/févr/fév mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct novembre/nov décembre/déc",
  pt: "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
  it: "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic",
  nl: "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec",
  pl: "stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
  tr: "ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
  ru: "января/январь/янв февраля/февраль/февр/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек",
  uk: "січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт/кві травня/травень/трав/тра червня/червень/черв/чер липня/липень/лип серпня/серпень/серп/сер вересня/вересень/вер жовтня/жовтень/жовт/жов листопада/листопад/лист/лис грудня/грудень/груд/гру",
  bg: "януари/яну февруари/фев март/мар април/апр май юни юли август/авг септември/сеп октомври/окт ноември/ное декември/дек",
  ar: "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر",
  hi: "जनवरी/जन फ़रवरी/फरवरी/फ़र/फर मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस",
  he: "בינואר/ינואר/בינו׳ בפברואר/פברואר/בפבר׳ במרץ/מרץ באפריל/אפריל/באפר׳ במאי/מאי ביוני/יוני ביולי/יולי באוגוסט/אוגוסט/באוג׳ בספטמבר/ספטמבר/בספט׳ באוקטובר/אוקטובר/באוק׳ בנובמבר/נובמבר/בנוב׳ בדצמבר/דצמבר/בדצמ׳",
  sv: "januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt november/nov december/dec",
  da: "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec",
  nb: "januar/jan februar/feb mars april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov desember/des",
  fi: "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
  cs: "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec",
  sk: "januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta/august septembra/september októbra/október novembra/november decembra/december",
  ro: "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/nov/noi decembrie/dec",
  el: "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαΐ ιουνίου/ιουν ιουλίου/ιουλ αυγούστου/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοε δεκεμβρίου/δεκ",
  id: "januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep oktober/okt november/nov desember/des",
  ca: "gener/gen febrer/febr març abril/abr maig juny juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des",
};

/** A language a line. */
const ALL = `\n${Object.values(NAMES).join("\n")}\n`;
/** Text that parts names there. */
const MARK = /[/\s]/;

/** The languages whose names of months are known. */
export const MONTH_LANGUAGES: readonly string[] = Object.keys(NAMES);

/** Number of a month by its name in one of the languages, whole or short, in any case. 0 when it is none. */
export const findMonth = memoize((name) => {
  const wanted = name.toLowerCase().normalize("NFC");
  if (wanted === "" || MARK.test(wanted)) return 0;
  for (let at = ALL.indexOf(wanted); at !== -1; at = ALL.indexOf(wanted, at + 1)) {
    const isWhole = MARK.test(ALL.charAt(at - 1)) && MARK.test(ALL.charAt(at + wanted.length));
    if (isWhole) return ALL.slice(ALL.lastIndexOf("\n", at) + 1, at).split(" ").length;
  }
  return 0;
});
