#include "apps/cli/show_figures.h"

#include <array>
#include <string_view>

#include "apps/cli/show_stages.h"

namespace stet::apps {
std::vector<FigureClaimLine> figure_claim_lines(const claims::FigureClaims& figures) {
  std::vector<FigureClaimLine> lines;
  for (const claims::Partition& partition : figures.partitions) {
    std::string kind = partition.complete ? "whole " : "some-of ";
    kind += plain(partition.count);
    for (std::uint32_t p = partition.first_part; p < partition.last_part; ++p)
      kind += (p == partition.first_part ? " = " : " + ") + plain(figures.parts[p].count);
    lines.push_back({partition.tokens, kind});
  }
  for (const claims::Share& share : figures.shares) {
    lines.push_back({share.tokens, "share " + plain(share.part_value) + "/" +
                                       plain(share.whole_value) + " " + plain(share.of_figures) +
                                       " said " + plain(share.of_words)});
  }
  for (const claims::Answers& answers : figures.answers) {
    std::string kind = "answers";
    for (std::uint32_t p = answers.first_part; p < answers.last_part; ++p)
      kind += " " + plain(figures.parts[p].nominal);
    lines.push_back({answers.tokens, kind});
  }
  for (const claims::Listing& listing : figures.listings) {
    lines.push_back({listing.tokens, "list of " + std::to_string(listing.count) + " names " +
                                         std::to_string(listing.items)});
  }
  static constexpr std::array<std::string_view, 3> kSteps = {"percent", "points", "multiple"};
  for (const claims::Change& change : figures.changes) {
    lines.push_back(
        {change.tokens, "change " + plain(change.from) + " to " + plain(change.to) + " " +
                            std::string(kSteps.at(static_cast<std::size_t>(change.step))) + " " +
                            plain(change.of_figures) + " said " + plain(change.of_words)});
  }
  return lines;
}

}  // namespace stet::apps
