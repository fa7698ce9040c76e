# Renders blocks with the Liquid that Shopify's is made of, strictly: what liquidjs forgives is an error here.
# Standard input: a JSON list of { "block": name, "words": {…}, "globals": {…} }; standard output: a JSON list of their HTML.
require 'cgi'
require 'json'
require 'liquid'

HOME = __dir__

# The filters that Shopify adds, as render-block.ts has them.
module Filters
  def t(key)
    text = key.to_s.split('.').reduce($words) { |branch, name| branch.is_a?(Hash) ? branch[name] : nil }
    raise "translation missing: #{key}" unless text.is_a?(String)
    text
  end

  def asset_url(name)
    "/assets/#{name}"
  end

  def json(value)
    value.to_json
  end

  def money(cents)
    format('$%.2f', cents.to_f / 100)
  end
end

class Schema < Liquid::Raw
  def render_to_output_buffer(_context, output)
    output
  end
end

Liquid::Template.error_mode = :strict
Liquid::Template.register_tag('schema', Schema)
Liquid::Template.register_filter(Filters)
Liquid::Template.file_system = Liquid::LocalFileSystem.new(File.join(HOME, 'snippets'), '%s.liquid')

rendered = JSON.parse($stdin.read).map do |one|
  $words = one['words']
  template = Liquid::Template.parse(File.read(File.join(HOME, 'blocks', "#{one['block']}.liquid")), error_mode: :strict)
  # In the environment, not in the outermost scope: snippets see Shopify's objects as well.
  context = Liquid::Context.build(environments: [one['globals']], rethrow_errors: true)
  context.strict_filters = true
  template.render!(context)
end
puts JSON.generate(rendered)
