/** The header of the Daily Papers page in the languages that browsers translate it into. */

/** Text that stands above the papers in one language, in small letters. Bars part the different translations of one thing. */
export interface LanguageHeader {
  /** Whole lines that only this page has, such as its name. */
  readonly lines: string;
  /** Text that stands around the names of those who choose the papers, for which `*` stands. */
  readonly by: string;
  /** The others besides the one who is named. */
  readonly community: string;
  /** The line that offers a mail: how it begins, and three lists of words of which it holds one each. English has whole lines only. */
  readonly invitation?: string;
  /** Words of menus, tabs and buttons. */
  readonly menu: string;
}

/** A language a row. The two scripts of Chinese share one. */
export const HEADERS: Readonly<Record<string, LanguageHeader>> = {
  en: {
    lines:
      "daily papers|weekly papers|monthly papers|trending papers|get trending papers in your email inbox|get trending papers in your email inbox!|get trending papers in your email inbox once a day|get trending papers in your email inbox once a day!",
    by: "by *",
    community: "research community",
    menu: "new|subscribe|daily|weekly|monthly|trending",
  },
  es: {
    lines:
      "artículos diarios|documentos diarios|papeles diarios|papers diarios|artículos del día|artículos de tendencia|artículos en tendencia|artículos de tendencias|documentos de tendencia|documentos en tendencia|papers en tendencia|tendencias en artículos|artículos semanales|artículos mensuales",
    by: "por *|de *",
    community: "comunidad investigadora|comunidad de investigación|comunidad de investigadores|comunidad científica",
    invitation:
      "recibe|reciba|recibir|obtén|obtenga|consigue; tendencia|popular|moda|destacad; artículo|documento|paper|papel|publicacion; correo|bandeja de entrada|email",
    menu: "nuevo|suscribirse|suscríbete|suscribir|diario|semanal|mensual|tendencias|en tendencia",
  },
  de: {
    lines:
      "tägliche papiere|tägliche papers|tägliche artikel|tägliche veröffentlichungen|tägliche arbeiten|tägliche publikationen|tägliche paper|trendpapiere|trendige papiere|trendige papers|trend-paper|trend-papers|trendige artikel|angesagte papers|wöchentliche papers|monatliche papers",
    by: "von *|durch *",
    community: "forschungsgemeinschaft|forschungscommunity|forschungs-community|forschergemeinschaft|wissenschaftsgemeinde",
    invitation:
      "erhalte|erhalten|hol|bekomme|trend|lass|aktuelle|beliebte|angesagte; trend|beliebt|angesagt|aktuell; paper|papier|artikel|veröffentlichung|arbeiten|publikation; postfach|posteingang|e-mail|email",
    menu: "neu|abonnieren|täglich|wöchentlich|monatlich|im trend|trends",
  },
  fr: {
    lines:
      "articles quotidiens|papiers quotidiens|documents quotidiens|articles du jour|papers quotidiens|publications quotidiennes|articles tendance|articles tendances|documents tendances|papiers tendance|publications tendance|articles hebdomadaires|articles mensuels",
    by: "par *|de *|d'*",
    community: "communauté de recherche|communauté de la recherche|communauté des chercheurs|communauté scientifique",
    invitation:
      "recevez|recevoir|obtenez|reçois|retrouvez; tendance|populaire|vogue|moment; article|publication|document|papier|paper; boîte|e-mail|email|courriel|messagerie",
    menu: "nouveau|s'abonner|abonnez-vous|s'inscrire|quotidien|hebdomadaire|mensuel|tendances|tendance",
  },
  pt: {
    lines:
      "artigos diários|documentos diários|papéis diários|papers diários|artigos do dia|artigos em alta|artigos em destaque|artigos em tendência|documentos em alta|artigos de tendência|papers em alta|artigos semanais|artigos mensais",
    by: "por *|de *",
    community:
      "comunidade de pesquisa|comunidade de pesquisadores|comunidade de investigação|comunidade científica|comunidade pesquisadora",
    invitation:
      "receba|recebe|receber|obtenha|obtém; em alta|tendência|popular|destaque; artigo|documento|paper|publicaç; caixa de entrada|e-mail|email|correio",
    menu: "novo|inscrever-se|inscreva-se|assinar|assine|subscrever|diário|diariamente|semanal|mensal|em alta|tendências",
  },
  it: {
    lines:
      "articoli quotidiani|articoli giornalieri|documenti giornalieri|documenti quotidiani|articoli del giorno|carte giornaliere|paper giornalieri|paper quotidiani|articoli di tendenza|articoli in tendenza|documenti di tendenza|paper di tendenza|articoli settimanali|articoli mensili",
    by: "da *|di *",
    community: "comunità di ricerca|comunità della ricerca|comunità di ricercatori|comunità scientifica",
    invitation: "ricevi|ricevere|ottieni|scopri; tendenza|popolari|moda; articoli|documenti|paper|pubblicazioni; posta|e-mail|email",
    menu: "nuovo|iscriviti|abbonati|giornaliero|quotidiano|settimanale|mensile|di tendenza|tendenze",
  },
  nl: {
    lines:
      "dagelijkse papers|dagelijkse artikelen|dagelijkse papieren|dagelijkse documenten|trending artikelen|populaire papers|populaire artikelen|trending documenten|wekelijkse papers|maandelijkse papers",
    by: "door *|van *",
    community: "onderzoeksgemeenschap|onderzoeksgemeenschappen|onderzoekscommunity|onderzoeksgroep",
    invitation: "ontvang|krijg; trend|populair|actueel|actuele; paper|artikel|document|publicatie; inbox|postvak|e-mail|mailbox",
    menu: "nieuw|abonneren|abonneer|dagelijks|wekelijks|maandelijks|populair",
  },
  pl: {
    lines:
      "codzienne artykuły|codzienne publikacje|codzienne prace|artykuły dnia|dzienne artykuły|popularne artykuły|artykuły na czasie|artykuły zyskujące popularność|popularne publikacje|trendujące artykuły",
    by: "przez *|autorstwa *|od *",
    community: "społeczność badawczą|społeczność badawcza|społeczności badawczej|społeczność naukową|społeczności naukowej",
    invitation:
      "otrzymuj|otrzymaj|odbieraj|uzyskaj|pobierz; popularn|trend|na czasie|aktualn; artykuł|publikac|prac|dokument; skrzyn|e-mail|email|poczt",
    menu: "nowy|nowe|subskrybuj|zapisz się|dziennie|codziennie|tygodniowo|miesięcznie|na czasie",
  },
  tr: {
    lines:
      "günlük makaleler|günün makaleleri|günlük bildiriler|trend makaleler|trend olan makaleler|popüler makaleler|öne çıkan makaleler|günlük yayınlar",
    by: "* tarafından",
    community: "araştırma topluluğu|araştırma camiası|araştırmacı topluluğu",
    invitation: "trend|popüler|öne|gündem|e-posta; trend|popüler|öne çıkan|gündem; makale|yayın|bildiri; e-posta|gelen kutu",
    menu: "yeni|abone ol|abone olun|günlük|haftalık|aylık|trendler",
  },
  ru: {
    lines:
      "ежедневные статьи|ежедневные публикации|ежедневные документы|ежедневные работы|статьи дня|статьи за день|популярные статьи|трендовые статьи|актуальные статьи|популярные публикации|статьи в тренде|еженедельные статьи|ежемесячные статьи",
    by: "от *|автор *|авторы *",
    community:
      "исследовательского сообщества|исследовательское сообщество|научного сообщества|научное сообщество|сообщества исследователей|сообщество исследователей|исследовательским сообществом",
    invitation: "получайте|получай|получать|получите; популярн|тренд|актуальн|модн; стать|публикаци|работ|документ; почт|ящик|e-mail|email",
    menu: "новое|новый|новинка|подписаться|подпишитесь|подписка|ежедневно|еженедельно|ежемесячно|в тренде|популярное",
  },
  uk: {
    lines: "щоденні статті|щоденні публікації|щоденні документи|статті дня|популярні статті|трендові статті|актуальні статті",
    by: "від *|автор *|автори *",
    community: "дослідницької спільноти|дослідницька спільнота|наукової спільноти|наукова спільнота|спільноти дослідників",
    invitation: "отримуйте|отримуй|отримати|отримайте; популярн|тренд|актуальн; статт|публікаці|документ|робот; пошт|скриньк|e-mail|email",
    menu: "нове|новий|підписатися|підпишіться|щодня|щоденно|щотижня|щотижнево|щомісяця|щомісячно|популярне",
  },
  zh: {
    lines: "每日论文|每日論文|日常论文|每日文献|当日论文|热门论文|熱門論文|趋势论文|趨勢論文|流行论文|每周论文|每週論文|每月论文|每月論文",
    by: "由 *|由 * 提供|由 * 撰写|由 * 发布|由 * 整理|作者 *|经 *|来自 *|來自 *|* 提供|* 出品",
    community: "研究社区|研究社群|研究界|研究团体|科研社区|研究團體|研究人员社区|科研界|学术界",
    invitation:
      "获取|獲取|接收|在您的|在你的|在您|将|將|每天|每日|通过|透過|热门|熱門|趋势|趨勢|订阅|訂閱; 热门|熱門|趋势|趨勢|流行|最新; 论文|論文|文献|文獻; 邮箱|郵箱|邮件|郵件|收件箱|收件匣|信箱",
    menu: "新|新的|新建|新增|订阅|訂閱|每日|每天|每周|每週|每月|热门|熱門|趋势|趨勢",
  },
  ja: {
    lines:
      "デイリーペーパー|デイリー ペーパー|日刊論文|毎日の論文|今日の論文|デイリー論文|日々の論文|トレンド論文|トレンドの論文|話題の論文|人気の論文|注目の論文|週間論文|月間論文",
    by: "著者 *|作成者 *|作者 *|* による|* 提供|* が提供|* より",
    community: "研究コミュニティ|研究コミュニティー|研究者コミュニティ|研究界",
    invitation:
      "トレンド|話題|人気|注目|最新|流行|急上昇|メール; トレンド|話題|人気|注目|最新|流行|急上昇; 論文|ペーパー; メール|受信トレイ|受信箱|受信ボックス",
    menu: "新着|新しい|新規|購読|購読する|登録する|登録|毎日|デイリー|日次|毎週|週間|週次|毎月|月間|月次|トレンド",
  },
  ko: {
    lines:
      "일일 논문|데일리 페이퍼|데일리 논문|매일의 논문|오늘의 논문|일간 논문|트렌드 논문|인기 논문|트렌딩 논문|화제의 논문|주간 논문|월간 논문|최신 논문",
    by: "작성자 *|저자 *|제공 *|* 제공|* 작성|* 가 작성|* 에 의해",
    community: "연구 커뮤니티|연구 공동체|연구계|연구자 커뮤니티",
    invitation:
      "트렌드|트렌딩|인기|화제|최신|유행|이메일|매일; 트렌드|트렌딩|인기|화제|최신|유행; 논문|페이퍼; 이메일|받은편지함|받은 편지함|메일",
    menu: "신규|새로운|새로 만들기|구독|구독하기|구독하다|매일|일간|일일|매주|주간|매월|월간|트렌드|인기",
  },
  ar: {
    lines:
      "الأوراق اليومية|أوراق يومية|أوراق بحثية يومية|الأوراق البحثية اليومية|المقالات اليومية|الأوراق الرائجة|أوراق رائجة|الأوراق البحثية الرائجة|أوراق بحثية رائجة|المقالات الرائجة",
    by: "بواسطة *|من *|من قبل *|بقلم *",
    community: "مجتمع البحث|المجتمع البحثي|مجتمع الأبحاث|مجتمع الباحثين|مجتمع البحوث",
    invitation: "احصل|تلقَّ|تلق|تلقي|استلم|تلقى; رائج|الرائجة|شائع|الشائعة; أوراق|الأوراق|المقالات|الأبحاث; بريد",
    menu: "جديد|اشترك|الاشتراك|يوميًا|يومي|يوميا|أسبوعي|أسبوعيًا|شهري|شهريًا|رائج|الرائج",
  },
  hi: {
    lines: "दैनिक पेपर|दैनिक पत्र|दैनिक शोधपत्र|दैनिक शोध पत्र|डेली पेपर्स|दैनिक पेपर्स|ट्रेंडिंग पेपर|ट्रेंडिंग पेपर्स|ट्रेंडिंग शोधपत्र|ट्रेंडिंग शोध पत्र",
    by: "* द्वारा|द्वारा *|* की ओर से",
    community: "अनुसंधान समुदाय|शोध समुदाय|रिसर्च कम्युनिटी|रिसर्च समुदाय",
    invitation: "ट्रेंडिंग|अपने|प्राप्त|पाएं; ट्रेंडिंग|लोकप्रिय; पेपर|शोध|पत्र; ईमेल|इनबॉक्स",
    menu: "नया|नए|सदस्यता लें|सब्सक्राइब करें|दैनिक|रोज़ाना|साप्ताहिक|मासिक|ट्रेंडिंग",
  },
  vi: {
    lines:
      "bài báo hàng ngày|bài báo hằng ngày|các bài báo hàng ngày|các bài báo hằng ngày|tài liệu hàng ngày|bài báo thịnh hành|các bài báo thịnh hành|bài báo nổi bật|bài báo xu hướng|các bài báo đang thịnh hành|bài báo đang thịnh hành",
    by: "bởi *|của *|do *",
    community: "cộng đồng nghiên cứu|cộng đồng khoa học",
    invitation: "nhận|hãy nhận; thịnh hành|xu hướng|nổi bật; bài báo|tài liệu|bài viết; hộp thư|email",
    menu: "mới|đăng ký|theo dõi|hàng ngày|hằng ngày|hàng tuần|hằng tuần|hàng tháng|hằng tháng|xu hướng|thịnh hành",
  },
};
