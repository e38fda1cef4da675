#include "language/inflection.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/built_in.h"

namespace stet::language {
namespace {

/// A lemma, which of its forms, and words that must be among them; after "!" words that must not.
struct Row {
  const char* lemma;
  std::uint8_t wanted;
  const char* forms;
};

constexpr std::uint8_t V = kVerbForms;
constexpr std::uint8_t N = kNounForms;
constexpr std::uint8_t A = kAdjectiveForms;

const Row kFrench[] = {
    {"être", V, "être est sont était étaient fut furent sera serait seraient étant été ! sommes"},
    {"avoir", V, "avoir a ont avait eut aura aurait ayant eu eues"},
    {"aller", V, "va vont allait alla ira irait allant allé allées"},
    {"faire", V, "fait font faisait fit firent fera ferait faisant faites"},
    {"dire", V, "dit disent disait dira dirait disant dite dites dits"},
    {"pouvoir", V, "peut peuvent pouvait put pourra pourrait pouvant pu"},
    {"devoir", V, "doit doivent devait devra devrait devant dû"},
    {"vouloir", V, "veut veulent voulait voulut voudra voudrait voulant voulues"},
    {"savoir", V, "sait savent savait sut saura saurait sachant su"},
    {"voir", V, "voit voient voyait vit verra verrait voyant vue vues"},
    {"venir", V, "vient viennent venait vint vinrent viendra viendrait venant venue"},
    {"tenir", V, "tient tiennent tenait tint tiendra tenant tenus"},
    {"prendre", V, "prend prennent prenait prit prendra prenant prise prises"},
    {"mettre", V, "met mettent mettait mit mettra mettant mise mises"},
    {"parler", V,
     "parler parle parlent parlait parlaient parla parlèrent parlera parlerait parlant parlé "
     "parlées ! parlez"},
    {"affirmer", kFinite,
     "affirme affirment affirmait affirma affirmèrent affirmera ! affirmé affirmant affirmer "
     "affirmerait"},
    {"affirmer", kParticiple, "affirmé affirmée affirmés affirmées ! affirme"},
    {"affirmer", kGerund, "affirmant ! affirmé"},
    {"affirmer", kInfinitive, "affirmer ! affirme"},
    {"affirmer", kConditional, "affirmerait affirmeraient ! affirmera affirmait"},
    {"tuer", V, "tue tuent tuait tua tuèrent tuera tuant tué tués"},
    {"annoncer", V,
     "annonce annonçait annoncèrent annonça annoncera annonçant annoncé ! annoncait"},
    {"manger", V, "mange mangeait mangea mangèrent mangeant mangé ! mangait"},
    {"appeler", V, "appelle appellent appelait appellera appelé ! appele"},
    {"jeter", V, "jette jettent jetait jettera jetée"},
    {"lever", V, "lève lèvent levait lèvera levée ! leve"},
    {"espérer", V, "espère espèrent espérait espéré"},
    {"employer", V, "emploie emploient employait emploiera employé"},
    {"essuyer", V, "essuie essuyait essuiera essuyé"},
    {"payer", V, "paie paye payait payé"},
    {"envoyer", V, "envoie envoyait enverra envoyé"},
    {"finir", V, "finit finissent finissait finirent finira finissant finie"},
    {"haïr", V, "hait haïssent haï"},
    {"partir", V, "part partent partait partit partira partant partie"},
    {"mourir", V, "meurt meurent mourait mourut mourra mourant mort mortes"},
    {"courir", V, "court courent courait courut courra couru"},
    {"ouvrir", V, "ouvre ouvrent ouvrait ouvrit ouvrira ouvert ouvertes"},
    {"cueillir", V, "cueille cueillera cueilli"},
    {"recevoir", V, "reçoit reçoivent recevait reçut recevra reçu reçues"},
    {"attendre", V, "attend attendent attendait attendit attendra attendu"},
    {"perdre", V, "perd perdent perdait perdit perdu perdues"},
    {"craindre", V, "craint craignent craignait craignit craindra craignant crainte"},
    {"peindre", V, "peint peignent peignait peint peintes"},
    {"joindre", V, "joint joignent joignait jointes"},
    {"conduire", V, "conduit conduisent conduisait conduisit conduite"},
    {"détruire", V, "détruit détruisent détruisit détruites"},
    {"écrire", V, "écrit écrivent écrivait écrivit écrira écrite"},
    {"lire", V, "lit lisent lisait lut lira lue"},
    {"connaître", V, "connaît connaissent connaissait connut connaîtra connu"},
    {"naître", V, "naît naissent naquit né nées"},
    {"croire", V, "croit croient croyait crut croira cru"},
    {"boire", V, "boit boivent buvait but bu"},
    {"vivre", V, "vit vivent vivait vécut vécu"},
    {"suivre", V, "suit suivent suivait suivi suivies"},
    {"battre", V, "bat battent battait battit battu battues"},
    {"abattre", V, "abat abattent abattit abattu abattues"},
    {"vaincre", V, "vainc vainquent vainquit vaincu"},
    {"résoudre", V, "résout résolvent résolut résolu"},
    {"valoir", V, "vaut valent valait valut vaudra valu"},
    {"interdire", V, "interdit interdisent interdisait interdites"},
    {"cheval", N, "cheval chevaux ! chevals"},
    {"journal", N, "journal journaux"},
    {"bal", N, "bal bals ! baux"},
    {"travail", N, "travail travaux"},
    {"détail", N, "détail détails ! détaux"},
    {"bateau", N, "bateau bateaux"},
    {"pneu", N, "pneu pneus"},
    {"lieu", N, "lieu lieux"},
    {"bijou", N, "bijou bijoux"},
    {"trou", N, "trou trous"},
    {"pays", N, "pays ! payss"},
    {"voix", N, "voix"},
    {"nez", N, "nez"},
    {"œil", N, "œil yeux"},
    {"témoin", N, "témoin témoins"},
    {"grand", A, "grand grande grands grandes"},
    {"heureux", A, "heureux heureuse heureuses ! heureuxs"},
    {"policier", A, "policier policière policiers policières"},
    {"actif", A, "actif active actifs actives"},
    {"national", A, "national nationale nationaux nationales ! nationals"},
    {"naval", A, "naval navale navals"},
    {"ancien", A, "ancien ancienne anciens anciennes"},
    {"bon", A, "bon bonne bons bonnes"},
    {"officiel", A, "officiel officielle officiels officielles"},
    {"public", A, "public publique publics publiques"},
    {"blanc", A, "blanc blanche blancs blanches"},
    {"long", A, "long longue longs longues"},
    {"beau", A, "beau bel belle beaux belles"},
    {"nouveau", A, "nouveau nouvel nouvelle nouveaux nouvelles"},
    {"vieux", A, "vieux vieil vieille vieilles"},
    {"faux", A, "faux fausse fausses"},
    {"gros", A, "gros grosse grosses"},
    {"rouge", A, "rouge rouges"},
    {"secret", A, "secret secrète secrets secrètes"},
    {"cruel", A, "cruel cruelle"},
    {"combattant", A, "combattant combattante combattants combattantes"},
    {"travailleur", A, "travailleur travailleuse travailleurs travailleuses"},
    {"aigu", A, "aigu aiguë aigus aiguës"},
};

const Row kEnglish[] = {
    {"be", V, "be is are was were being been"},
    {"have", V, "have has had having"},
    {"do", V, "do does did doing done"},
    {"go", V, "go goes went going gone"},
    {"say", V, "say says said saying"},
    {"tell", V, "tell tells told telling"},
    {"make", V, "make makes made making"},
    {"take", V, "take takes took taken taking"},
    {"give", V, "give gives gave given giving"},
    {"get", V, "get gets got getting"},
    {"see", V, "sees saw seen seeing"},
    {"know", V, "knows knew known knowing"},
    {"think", V, "thinks thought thinking"},
    {"bring", V, "brings brought bringing"},
    {"write", V, "writes wrote written writing"},
    {"begin", V, "begins began begun beginning"},
    {"run", V, "runs ran running"},
    {"win", V, "wins won winning"},
    {"lose", V, "loses lost losing"},
    {"strike", V, "strikes struck striking"},
    {"shoot", V, "shoots shot shooting"},
    {"fight", V, "fights fought fighting"},
    {"flee", V, "flees fled fleeing"},
    {"seek", V, "seeks sought seeking"},
    {"die", V, "dies died dying ! dieing"},
    {"lie", V, "lies lying"},
    {"kill", V, "kill kills killed killing"},
    {"claim", kFinite, "claims claimed ! claiming"},
    {"claim", kGerund, "claiming ! claims"},
    {"claim", kParticiple, "claimed ! claims claiming"},
    {"claim", kInfinitive, "claim ! claims"},
    {"deny", V, "denies denied denying ! denyed"},
    {"play", V, "plays played playing ! plaies"},
    {"stop", V, "stops stopped stopping ! stoped"},
    {"plan", V, "plans planned planning"},
    {"refer", V, "refers referred referring"},
    {"visit", V, "visits visited visiting ! visitted"},
    {"admit", V, "admits admitted admitting"},
    {"note", V, "notes noted noting ! noteing"},
    {"agree", V, "agrees agreed agreeing"},
    {"push", V, "pushes pushed pushing"},
    {"fix", V, "fixes fixed fixing ! fixxed"},
    {"miss", V, "misses missed missing"},
    {"panic", V, "panics panicked panicking"},
    {"travel", V, "travels travelled travelling"},
    {"show", V, "shows showed shown showing"},
    {"sow", V, "sows sowed sown sowing"},
    {"put", V, "puts putting put ! putted"},
    {"spread", V, "spread spreads spreading ! spreaded"},
    {"allege", V, "alleges alleged alleging"},
    {"witness", N, "witness witnesses"},
    {"city", N, "city cities ! citys"},
    {"boy", N, "boy boys ! boies"},
    {"box", N, "box boxes"},
    {"church", N, "church churches"},
    {"man", N, "man men ! mans"},
    {"woman", N, "woman women"},
    {"gunman", N, "gunman gunmen"},
    {"child", N, "child children"},
    {"person", N, "person people"},
    {"wife", N, "wife wives"},
    {"life", N, "life lives"},
    {"chief", N, "chief chiefs ! chieves"},
    {"hero", N, "hero heroes"},
    {"photo", N, "photo photos"},
    {"crisis", N, "crisis crises"},
    {"analysis", N, "analysis analyses"},
    {"series", N, "series"},
    {"source", N, "source sources"},
    {"foot", N, "foot feet"},
    {"german", N, "german germans ! germen"},
    {"human", N, "human humans ! humen"},
    {"brutal", A, "brutal"},
};

void expect_forms(std::string_view code, const Row& row) {
  const Inflection& inflection = packs::built_in_knowledge().language(code)->inflection;
  const std::vector<std::string> forms = inflection.inflect(row.lemma, row.wanted);
  std::string all;
  for (const std::string& form : forms) all += form + " ";
  std::istringstream words(row.forms);
  bool among = true;
  for (std::string word; words >> word;) {
    if (word == "!") {
      among = false;
      continue;
    }
    EXPECT_EQ(std::count(forms.begin(), forms.end(), word), among ? 1 : 0)
        << row.lemma << ": " << word << " in " << all;
  }
}

TEST(Inflection, OfFrench) {
  for (const Row& row : kFrench) expect_forms("fr", row);
}

TEST(Inflection, OfEnglish) {
  for (const Row& row : kEnglish) expect_forms("en", row);
}

TEST(Inflection, TheFirstParadigmThatFitsIsTaken) {
  Inflection inflection;
  Paradigm listed;
  listed.lemmas = {"bal", "festival"};
  listed.forms = {"", "s"};
  Paradigm ending;
  ending.ends = "al";
  ending.strip = "al";
  ending.forms = {"al", "aux"};
  inflection.nouns = Paradigms({listed, ending});
  EXPECT_EQ(inflection.inflect("bal", kNounForms), (std::vector<std::string>{"bal", "bals"}));
  EXPECT_EQ(inflection.inflect("canal", kNounForms), (std::vector<std::string>{"canal", "canaux"}));
  EXPECT_TRUE(inflection.inflect("mot", kNounForms).empty());
  EXPECT_TRUE(inflection.inflect("bal", kVerbForms).empty());
}

TEST(Inflection, GivesEachFormOnce) {
  Inflection inflection;
  Paradigm verb;
  verb.infinitive = {""};
  verb.finite = {"", "s"};
  verb.participle = {"", "ed"};
  inflection.verbs = Paradigms({verb});
  EXPECT_EQ(inflection.inflect("cut", kVerbForms),
            (std::vector<std::string>{"cut", "cuts", "cuted"}));
}

}  // namespace
}  // namespace stet::language
