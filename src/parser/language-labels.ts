/** The labels of Hugging Face's papers in the languages that browsers translate pages into. */

/** The labels that a page puts next to a value of a paper, or on one of its buttons. */
export type PageLabel = "submittedBy" | "upvotes" | "published" | "comments" | "github" | "arxiv" | "project" | "pdf" | "paper";

/**
 * The labels of one language, in small letters and with straight apostrophes. Bars part the different translations of a label. `#`
 * stands for a count and `*` for a name or a date; white space and a colon may stand next to it on the page, or nothing at all.
 */
export interface LanguageLabels extends Partial<Readonly<Record<PageLabel, string>>> {
  /** The number of authors. */
  readonly authors: string;
  /** A time that has gone by since something. */
  readonly ago?: string;
}

/** A language a row. The two scripts of Chinese share one. The last ones are known by what each paper shows. */
export const LABELS: Readonly<Record<string, LanguageLabels>> = {
  en: {
    authors: "# authors|# author",
    submittedBy: "submitted by *",
    upvotes: "upvote #|upvotes #|# upvotes|# upvote",
    published: "published on *|published *",
    ago: "* ago|yesterday|today|now|just now",
    comments: "# comments|# comment|comments #",
    github: "github #",
    arxiv: "arxiv|arxiv page|view arxiv|view arxiv page|view on arxiv|view on arxiv page|on arxiv",
    project: "project|project page",
    pdf: "pdf|view pdf",
    paper: "paper *",
  },
  es: {
    authors: "# autores|# autor|autores: #",
    submittedBy: "enviado por *|presentado por *|subido por *|propuesto por *",
    upvotes: "votar a favor #|voto a favor #|voto positivo #|votos positivos #|votos a favor #|# votos positivos|# votos a favor",
    published: "publicado el *|publicado en *|publicada el *|publicado *|fecha de publicación *",
    ago: "hace *|ayer|hoy",
    comments: "# comentarios|# comentario|comentarios #",
    arxiv: "página de arxiv|página arxiv|página web de arxiv|ver en arxiv|ver arxiv|ver página de arxiv|ver la página de arxiv",
    project: "proyecto|página del proyecto|página de proyecto",
    pdf: "ver pdf|ver el pdf",
    paper: "artículo *|papel *|documento *",
  },
  de: {
    authors: "# autoren|# autor|# autor:innen|# autorinnen und autoren|# verfasser|# autor(en)|autoren: #",
    submittedBy: "eingereicht von *|eingesendet von *|eingestellt von *|übermittelt von *|vorgelegt von *|gesendet von *|von * eingereicht",
    upvotes:
      "positiv bewerten #|positive bewertung #|positive bewertungen #|hochstimmen #|dafür stimmen #|zustimmen #|stimmen #|# stimmen|# upvotes|# positive bewertungen",
    published: "veröffentlicht am *|veröffentlicht *|publiziert am *|erschienen am *|veröffentlichung am *",
    ago: "vor *|gestern|heute",
    comments: "# kommentare|# kommentar|kommentare #",
    arxiv: "arxiv-seite|arxiv seite|arxiv-seite anzeigen|arxiv-seite ansehen|auf arxiv ansehen|auf arxiv anzeigen|siehe arxiv-seite",
    project: "projekt|projektseite|projekt-seite",
    pdf: "pdf anzeigen|pdf ansehen|pdf öffnen",
    paper: "papier *|artikel *|arbeit *|veröffentlichung *",
  },
  fr: {
    authors: "# auteurs|# auteur|# auteurs/autrices|auteurs : #|auteurs: #",
    submittedBy: "soumis par *|proposé par *|envoyé par *|présenté par *",
    upvotes: "vote positif #|votes positifs #|voter pour #|# votes positifs|# vote positif|# votes",
    published: "publié le *|publié en *|publiée le *|publié *|date de publication *|paru le *",
    ago: "il y a *|hier|aujourd'hui",
    comments: "# commentaires|# commentaire|commentaires #",
    arxiv: "page arxiv|page d'arxiv|voir la page arxiv|voir sur arxiv|voir arxiv|afficher la page arxiv",
    project: "projet|page du projet|page projet|page de projet",
    pdf: "voir le pdf|voir pdf|afficher le pdf|consulter le pdf",
    paper: "papier *|document *",
  },
  pt: {
    authors: "# autores|# autor|autores: #",
    submittedBy: "enviado por *|submetido por *|apresentado por *",
    upvotes: "voto positivo #|votos positivos #|votar a favor #|voto a favor #|votos a favor #|# votos positivos|# votos a favor",
    published: "publicado em *|publicada em *|publicado a *|publicado *|data de publicação *",
    ago: "há *|* atrás|ontem|hoje",
    comments: "# comentários|# comentário|comentários #",
    arxiv: "página do arxiv|página arxiv|página da arxiv|página no arxiv|ver no arxiv|ver arxiv|ver página do arxiv|ver a página do arxiv",
    project: "projeto|projecto|página do projeto|página do projecto|página de projeto",
    pdf: "ver pdf|ver o pdf|visualizar pdf|exibir pdf",
    paper: "artigo *|papel *|documento *",
  },
  it: {
    authors: "# autori|# autore|autori: #",
    submittedBy: "inviato da *|presentato da *|proposto da *|sottoposto da *",
    upvotes: "voto positivo #|voti positivi #|vota a favore #|voto a favore #|voti a favore #|# voti positivi|# voti a favore|# voti",
    published: "pubblicato il *|pubblicato in data *|pubblicato l'*|pubblicata il *|pubblicato *|data di pubblicazione *",
    ago: "* fa|ieri|oggi",
    comments: "# commenti|# commento|commenti #",
    arxiv: "pagina arxiv|pagina di arxiv|vedi su arxiv|visualizza su arxiv|visualizza la pagina arxiv",
    project: "progetto|pagina del progetto|pagina di progetto",
    pdf: "visualizza pdf|visualizza il pdf|vedi pdf|vedi il pdf",
    paper: "articolo *|documento *|carta *",
  },
  nl: {
    authors: "# auteurs|# auteur|auteurs: #",
    submittedBy: "ingediend door *|ingezonden door *|ingestuurd door *|verzonden door *",
    upvotes: "stem omhoog #|omhoog stemmen #|opstemmen #|positief stemmen #|stem voor #|stemmen #|# stemmen|# upvotes",
    published: "gepubliceerd op *|gepubliceerd *|verschenen op *",
    ago: "* geleden|gisteren|vandaag",
    comments: "# reacties|# reactie|# opmerkingen|# opmerking|# commentaren|reacties #",
    arxiv: "arxiv-pagina|arxiv pagina|bekijk arxiv-pagina|bekijk de arxiv-pagina|bekijk op arxiv|bekijken op arxiv",
    project: "projectpagina|project pagina",
    pdf: "pdf bekijken|bekijk pdf|bekijk de pdf",
    paper: "papier *|artikel *",
  },
  pl: {
    authors: "# autorów|# autor|# autorzy|# autora|# autorami|autorzy: #|autorów: #|liczba autorów: #",
    submittedBy: "przesłane przez *|przesłano przez *|zgłoszone przez *|zgłoszony przez *|nadesłane przez *|dodane przez *",
    upvotes: "głosuj za #|zagłosuj za #|głos za #|głosy za #|zagłosuj #|głosy #|# głosów|# głosy|# głosów za",
    published: "opublikowano w dniu *|opublikowano dnia *|opublikowano *|opublikowany *|opublikowane *|data publikacji *",
    ago: "* temu|wczoraj|dzisiaj",
    comments: "# komentarzy|# komentarze|# komentarz|komentarze #",
    arxiv: "strona arxiv|wyświetl stronę arxiv|zobacz stronę arxiv|zobacz na arxiv",
    project: "projekt|strona projektu",
    pdf: "zobacz pdf|wyświetl pdf|pokaż pdf",
    paper: "artykuł *|papier *|praca *",
  },
  tr: {
    authors: "# yazar|# yazarlar|yazar sayısı: #",
    submittedBy: "* tarafından gönderildi|* tarafından sunuldu|* tarafından eklendi|* tarafından paylaşıldı|gönderen *",
    upvotes: "olumlu oy #|olumlu oy ver #|yukarı oy #|yukarı oy ver #|oy ver #|artı oy #|beğen #|# oy|# olumlu oy",
    published:
      "* tarihinde yayınlandı|* tarihinde yayımlandı|*'da yayınlandı|*'de yayınlandı|*'ta yayınlandı|*'te yayınlandı|* yayınlandı|* yayımlandı|yayınlandı *|yayımlandı *|yayınlanma tarihi *|yayın tarihi *|yayımlanma tarihi *",
    ago: "* önce|dün|bugün",
    comments: "# yorum|yorumlar #",
    arxiv: "arxiv sayfası|arxiv sayfasını görüntüle|arxiv'de görüntüle|arxiv sayfasına bak",
    project: "proje|proje sayfası",
    pdf: "pdf'yi görüntüle|pdf görüntüle|pdf'i görüntüle",
    paper: "makale *|kağıt *|bildiri *",
  },
  ru: {
    authors: "# авторов|# автора|# автор|# авторы|авторов: #|авторы: #|число авторов: #|количество авторов: #",
    submittedBy:
      "отправлено *|отправил *|отправила *|прислал *|предоставлено *|представлено *|добавлено *|добавил *|предложено *|отправлено пользователем *|добавлено пользователем *|представлено пользователем *",
    upvotes:
      "голосовать за #|проголосовать за #|голос за #|голосов за #|голоса за #|проголосовать #|голосовать #|плюс #|нравится #|# голосов|# голоса|# голос|# голосов за",
    published: "опубликовано *|опубликован *|опубликована *|дата публикации *",
    ago: "* назад|вчера|сегодня",
    comments: "# комментариев|# комментария|# комментарий|комментариев #|комментарии #",
    arxiv: "страница arxiv|страница на arxiv|страница в arxiv|посмотреть на arxiv|посмотреть страницу arxiv",
    project: "проект|страница проекта",
    pdf: "просмотреть pdf|посмотреть pdf|просмотр pdf|открыть pdf|смотреть pdf",
    paper: "статья *|документ *|бумага *|работа *",
  },
  uk: {
    authors: "# авторів|# автори|# автор|# автора|авторів: #|автори: #|кількість авторів: #",
    submittedBy: "надіслано *|надіслав *|надіслала *|подано *|подав *|додано *|надіслано користувачем *|додано користувачем *",
    upvotes: "голосувати за #|проголосувати за #|голос за #|голосів за #|проголосувати #|подобається #|# голосів|# голоси|# голос",
    published: "опубліковано *|опублікований *|опублікована *|дата публікації *",
    ago: "* тому|вчора|сьогодні",
    comments: "# коментарів|# коментарі|# коментар|коментарі #|коментарів #",
    arxiv: "сторінка arxiv|сторінка на arxiv|переглянути на arxiv|переглянути сторінку arxiv",
    project: "проєкт|проект|сторінка проєкту|сторінка проекту",
    pdf: "переглянути pdf|перегляд pdf|відкрити pdf",
    paper: "стаття *|документ *|папір *",
  },
  zh: {
    authors: "# 位作者|# 名作者|# 个作者|# 個作者|# 作者|作者#人|作者 # 人|作者#位|作者#名|作者: #|作者数: #|作者數: #",
    submittedBy: "提交者 *|提交人 *|提交自 *|由 * 提交|由 * 提交的|由 * 投稿|由 * 上传|* 提交|* 投稿|投稿者 *|投稿人 *",
    upvotes:
      "点赞 #|點讚 #|点赞数 #|赞 #|赞同 #|赞成 #|贊成 #|投赞成票 #|投贊成票 #|赞成票 #|贊成票 #|投票 #|顶 #|支持 #|按讚 #|# 个赞|# 赞|# 票|# 個讚|# 人赞同",
    published:
      "发布于 *|发表于 *|發佈於 *|發布於 *|發表於 *|出版于 *|发布日期 *|發佈日期 *|发表日期 *|发布时间 *|发布在 *|* 发布|* 发表|* 發佈|* 發布|* 發表",
    ago: "*前|昨天|今天",
    comments: "# 条评论|# 則評論|# 條評論|# 个评论|# 則留言|# 条留言|评论 #|評論 #",
    arxiv: "arxiv 页面|arxiv页面|arxiv 頁面|arxiv頁面|查看 arxiv 页面|查看arxiv页面|在 arxiv 上查看|arxiv 主页|arxiv 网页",
    project: "项目|專案|项目页面|专案页面|項目頁面|專案頁面|项目主页|项目页|專案頁",
    pdf: "查看 pdf|查看pdf|檢視 pdf|檢視pdf|浏览 pdf",
    paper: "论文 *|論文 *|纸 *|文章 *",
  },
  ja: {
    authors: "# 人の著者|# 名の著者|著者 # 名|著者 # 人|著者: #名|著者: #人|著者数: #|著者数 #|# 著者|# 人の作者|著者: #",
    submittedBy:
      "投稿者 *|提出者 *|投稿者は *|* が投稿|* さんが投稿|* による投稿|* が提出|* さんが提出|* によって投稿されました|* によって提出されました|* により投稿|* により提出|* さんの投稿|提供者 *",
    upvotes:
      "賛成 #|賛成票 #|賛成票を投じる #|賛成する #|賛成投票 #|高評価 #|高く評価 #|いいね #|いいね! #|投票 #|投票する #|アップ投票 #|アップボート #|支持 #|# 票|# 件の賛成|# 件の高評価|# いいね",
    published:
      "公開日 *|発行日 *|掲載日 *|発表日 *|公開 *|* に公開|* 公開|* に公開されました|* 発行|* に発行|* に発表|* 発表|* に掲載|* 掲載|* に投稿",
    ago: "*前|昨日|今日|本日",
    comments: "# 件のコメント|# コメント|コメント # 件|コメント #|コメント数 #",
    arxiv:
      "arxivページ|arxiv ページ|arxivのページ|arxiv のページ|arxiv ページを表示|arxivページを表示|arxivで見る|arxiv で見る|arxivで表示|arxiv で表示",
    project: "プロジェクト|プロジェクトページ|プロジェクト ページ|プロジェクトのページ",
    pdf: "pdfを表示|pdf を表示|pdfを見る|pdf を見る|pdf表示",
    paper: "論文 *|紙 *|ペーパー *",
  },
  ko: {
    authors: "저자 # 명|저자 # 인|# 명의 저자|# 인의 저자|# 저자|저자: # 명|저자: #|저자 수: #|저자 #|# 명의 작가|작성자 # 명|# 명 저자",
    submittedBy:
      "제출자 *|제출인 *|작성자 *|등록자 *|* 제출|* 님이 제출|* 님 제출|* 님이 제출함|* 님이 제출했습니다|* 에 의해 제출됨|* 가 제출|* 이 제출|* 님이 등록|제출: *",
    upvotes:
      "추천 #|추천하기 #|추천수 #|찬성 #|찬성표 #|찬성 투표 #|찬성투표 #|좋아요 #|공감 #|업보트 #|투표 #|# 표|# 개의 추천|추천 # 개|좋아요 # 개",
    published:
      "게시일 *|발행일 *|출판일 *|공개일 *|게시됨 *|발표일 *|* 게시|* 게시됨|* 에 게시됨|* 에 게시|* 발행|* 에 발행|* 에 발행됨|* 공개|* 에 공개|* 출판|* 에 출판됨|* 발표|* 에 발표됨|* 에 발표",
    ago: "*전|어제|오늘",
    comments: "댓글 # 개|# 개의 댓글|# 개 댓글|댓글 #|코멘트 # 개|의견 # 개|# 건의 댓글",
    arxiv: "arxiv 페이지|arxiv페이지|arxiv 페이지 보기|arxiv에서 보기",
    project: "프로젝트|프로젝트 페이지|프로젝트페이지",
    pdf: "pdf 보기|pdf보기",
    paper: "논문 *|종이 *|서류 *",
  },
  ar: {
    authors: "# مؤلفين|# مؤلفًا|# مؤلفا|# مؤلف|# مؤلفون|# مؤلفاً|# من المؤلفين|# باحثين|# كاتب|# كتاب|عدد المؤلفين: #|المؤلفون: #",
    submittedBy:
      "مقدم من *|مُقدم من *|أرسله *|أرسلها *|قدمه *|قدمها *|مقدَّم من *|مرسل من *|تم الإرسال بواسطة *|تم التقديم بواسطة *|تم إرساله بواسطة *|تم تقديمه بواسطة *|قدّمه *",
    upvotes: "تصويت إيجابي #|تصويت #|صوت لصالح #|صوّت لصالح #|التصويت لصالح #|تصويت بالموافقة #|أعجبني #|# صوت|# أصوات|# صوتًا|# تصويتًا",
    published:
      "نُشر في *|نشر في *|نُشرت في *|نشرت في *|تم النشر في *|تم نشره في *|تم نشرها في *|نُشر بتاريخ *|نشر بتاريخ *|تاريخ النشر *|نُشر *",
    ago: "منذ *|قبل *|أمس|اليوم",
    comments: "# تعليقات|# تعليق|# تعليقًا|# تعليقا|التعليقات #|تعليقات #",
    arxiv: "صفحة arxiv|عرض صفحة arxiv|عرض على arxiv",
    project: "مشروع|المشروع|صفحة المشروع",
    pdf: "عرض pdf|عرض ملف pdf",
    paper: "ورقة *|ورق *|مقالة *|بحث *",
  },
  hi: {
    authors: "# लेखक|# लेखकों|# लेखकगण|लेखक: #",
    submittedBy:
      "* द्वारा प्रस्तुत|* द्वारा सबमिट किया गया|* द्वारा प्रस्तुत किया गया|* द्वारा भेजा गया|* द्वारा जमा किया गया|* द्वारा सबमिट|प्रस्तुतकर्ता *|द्वारा प्रस्तुत *|द्वारा प्रस्तुत किया गया *|के द्वारा प्रस्तुत किया गया *",
    upvotes: "अपवोट #|अपवोट करें #|वोट दें #|वोट करें #|पक्ष में वोट करें #|समर्थन करें #|मत दें #|# वोट|# अपवोट",
    published: "* को प्रकाशित|* को प्रकाशित हुआ|* को प्रकाशित किया गया|* को प्रकाशित हुई|प्रकाशित *|प्रकाशन तिथि *|प्रकाशन की तारीख *",
    ago: "* पहले|कल|आज",
    comments: "# टिप्पणियाँ|# टिप्पणियां|# टिप्पणी|# कमेंट|टिप्पणियाँ #",
    arxiv: "arxiv पेज|arxiv पृष्ठ|arxiv पेज देखें|arxiv पृष्ठ देखें|arxiv पर देखें",
    project: "परियोजना|प्रोजेक्ट|परियोजना पृष्ठ|प्रोजेक्ट पेज|परियोजना पेज",
    pdf: "pdf देखें|पीडीएफ देखें|पीडीएफ",
    paper: "पेपर *|कागज़ *|कागज *|शोधपत्र *",
  },
  vi: {
    authors: "# tác giả|số tác giả: #|tác giả: #",
    submittedBy: "được gửi bởi *|gửi bởi *|người gửi *|do * gửi|được đệ trình bởi *|nộp bởi *|được nộp bởi *",
    upvotes:
      "bình chọn #|ủng hộ #|tán thành #|bỏ phiếu tán thành #|bỏ phiếu ủng hộ #|bỏ phiếu #|thích #|lượt ủng hộ #|# lượt ủng hộ|# phiếu bầu|# lượt bình chọn|# lượt thích",
    published:
      "xuất bản ngày *|xuất bản vào ngày *|được xuất bản vào ngày *|được xuất bản ngày *|đã xuất bản vào ngày *|đã xuất bản ngày *|đã xuất bản vào *|đã xuất bản *|đăng ngày *|được đăng vào ngày *|công bố ngày *|được công bố vào ngày *|xuất bản *|ngày xuất bản *",
    ago: "* trước|hôm qua|hôm nay",
    comments: "# bình luận|# nhận xét|bình luận #",
    arxiv: "trang arxiv|xem trang arxiv|xem trên arxiv",
    project: "dự án|trang dự án",
    pdf: "xem pdf|xem bản pdf|xem tệp pdf",
    paper: "bài báo *|giấy *|tài liệu *",
  },
  sv: { authors: "# författare", submittedBy: "inskickad av *|inskickat av *", published: "publicerad den *|publicerad *|publicerades *" },
  da: { authors: "# forfattere|# forfatter", submittedBy: "indsendt af *", published: "udgivet den *|udgivet *|offentliggjort *" },
  nb: { authors: "# forfattere|# forfatter", submittedBy: "sendt inn av *|innsendt av *", published: "publisert den *|publisert *" },
  fi: { authors: "# kirjoittajaa|# kirjoittaja|# tekijää", submittedBy: "lähettänyt *|lähettäjä *", published: "julkaistu *" },
  cs: { authors: "# autorů|# autoři|# autor", submittedBy: "odeslal *|odesláno uživatelem *", published: "publikováno *|zveřejněno *" },
  sk: { authors: "# autorov|# autori|# autor", submittedBy: "odoslal *|predložil *", published: "publikované *|zverejnené *" },
  ro: { authors: "# autori|# autor", submittedBy: "trimis de *|trimisă de *", published: "publicat pe *|publicat la *|publicat *" },
  el: { authors: "# συγγραφείς|# συγγραφέας", submittedBy: "υποβλήθηκε από *", published: "δημοσιεύτηκε στις *|δημοσιεύθηκε στις *" },
  bg: { authors: "# автори|# автор|# автора", submittedBy: "изпратено от *|подадено от *", published: "публикувано на *|публикувано *" },
  id: { authors: "# penulis", submittedBy: "dikirim oleh *|diajukan oleh *", published: "diterbitkan pada *|dipublikasikan pada *" },
  ca: { authors: "# autors|# autor", submittedBy: "enviat per *|presentat per *", published: "publicat el *|publicat *" },
  he: { authors: "# מחברים|# כותבים", submittedBy: "הוגש על ידי *|נשלח על ידי *", published: "פורסם ב-*|פורסם ב *|פורסם *" },
};
