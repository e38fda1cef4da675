// JSON against the schemas in docs/.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace stet {

/// What a schema says against a document, one line each; nothing when it is valid.
inline std::string schema_faults(const nlohmann::json& document,
                                 const nlohmann::json& schema_document) {
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document), schema);
  valijson::Validator validator;
  valijson::ValidationResults results;
  std::string faults;
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
    return faults;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& part : error.context) faults += part;
    faults += ": " + error.description + "\n";
  }
  return faults;
}

/// A schema of docs/ by its name.
inline nlohmann::json read_schema(const std::string& name) {
  std::ifstream in(STET_SOURCE_DIR "/docs/" + name);
  return nlohmann::json::parse(in);
}

}  // namespace stet
